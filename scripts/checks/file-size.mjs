import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sources } from "./lib/files.mjs";
import { problem } from "./lib/parse.mjs";

export const title = "no source file has more than 300 lines, examples in docstrings left out";

const most = 300;
const rooms = ["packages", "apps", "scripts", "tooling", "bench"];

/** Data written as code is read a row at a time, not as a whole. */
const isData = (path) => /(^|\/)(seed|fixtures|generated)\//.test(path);

/** An example is read where its method is hovered over; a file must not do without one to stay short. */
const withoutExamples = (text) => text.replace(/^ *\* @example\b.*?(?=^ *\*\/)/gms, "");

export function check(root) {
  return rooms
    .flatMap((room) => sources(root, room))
    .filter((path) => !isData(path))
    .flatMap((path) => {
      const lines = withoutExamples(readFileSync(join(root, path), "utf8"))
        .trimEnd()
        .split("\n").length;
      if (lines <= most) return [];
      return [
        problem(path, lines, `has ${lines} lines, ${lines - most} too many: one idea a file, so split it`),
      ];
    });
}
