import { expressionsIn } from "./lib/expressions.mjs";
import { sources } from "./lib/files.mjs";
import { slowInput } from "./lib/growth.mjs";
import { problem } from "./lib/parse.mjs";

export const title = "every regular expression takes time in proportion to its text";

/** Users, servers and files decide how long a text is. */
export function check(root) {
  const known = new Map();
  return ["packages", "apps"]
    .flatMap((room) => sources(root, room))
    .flatMap((path) =>
      expressionsIn(root, path).flatMap(({ line, source, flags }) => {
        const written = `/${source}/${flags}`;
        if (!known.has(written)) known.set(written, slowInput(source, flags));
        const slow = known.get(written);
        if (slow === null) return [];
        return [
          problem(
            path,
            line,
            `${written} is too slow on long texts such as ${JSON.stringify(slow)}. Rewrite it`,
          ),
        ];
      }),
    );
}
