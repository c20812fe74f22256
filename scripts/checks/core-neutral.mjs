import { existsSync } from "node:fs";
import { join } from "node:path";
import { findFiles } from "../lib/walk.mjs";
import { short, sources } from "./lib/files.mjs";
import { globalsUsed } from "./lib/globals.mjs";
import { importsOf } from "./lib/imports.mjs";
import { lineOf, parse, problem } from "./lib/parse.mjs";

export const title = "core runs wherever there is fetch: nothing of Node's, nothing of the page's";

const nodes = ["process", "Buffer", "global", "setImmediate", "__dirname", "__filename"];
const pages = ["window", "document", "localStorage", "sessionStorage", "XMLHttpRequest"];
const forbidden = new Set([...nodes, ...pages]);

/** Core's sources, and what was built from them. */
export function check(root) {
  return [...checkFiles(root, sources(root, "packages/core/src")), ...checkBuilt(root)];
}

function checkBuilt(root) {
  const dist = join(root, "packages/core/dist");
  if (!existsSync(dist))
    return [problem("packages/core/dist", 0, "core is not built: run npm run build first")];
  const built = findFiles(dist, /\.([cm]?js|d\.[cm]?ts)$/).map((path) => short(root, path));
  return checkFiles(root, built);
}

function checkFiles(root, paths) {
  return paths.flatMap((path) => {
    const file = parse(root, path);
    const outside = importsOf(root, path).filter(({ specifier }) => !specifier.startsWith("."));
    const types = file.typeReferenceDirectives.map(({ fileName }) => fileName);
    return [
      ...outside.map(({ specifier, line }) =>
        problem(path, line, `imports "${specifier}": core has no dependency but the standard fetch family`),
      ),
      ...types.map((name) => problem(path, 1, `needs the types of "${name}", which a user may not have`)),
      ...globalsUsed(file, forbidden).map((node) =>
        problem(
          path,
          lineOf(node),
          `uses ${node.text}, which is not everywhere: let @kal/node or @kal/web pass it in, or ask "${node.text}" in globalThis`,
        ),
      ),
    ];
  });
}
