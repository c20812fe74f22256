import { Transform } from "node:stream";
import type { PeopleFilter } from "./people-filter";

/** Removes people from a CSV file, line by line, because names do not continue on the next line. */
export function filterCsv(people: PeopleFilter): Transform {
  const decoder = new TextDecoder();
  let rest = "";
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      rest += decoder.decode(chunk, { stream: true });
      const end = rest.lastIndexOf("\n") + 1;
      const lines = rest.slice(0, end);
      rest = rest.slice(end);
      done(null, people.text(lines));
    },
    flush(done) {
      done(null, people.text(rest + decoder.decode()));
    },
  });
}
