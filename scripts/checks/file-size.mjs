import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sources } from "./lib/files.mjs";
import { problem } from "./lib/parse.mjs";

export const title = "no source file has more than 300 lines";

const most = 300;
const rooms = ["packages", "apps", "scripts", "tooling", "bench"];

/** Data written as code is read a row at a time, not as a whole. */
const isData = (path) => /(^|\/)(seed|fixtures|generated)\//.test(path);

export function check(root) {
  return rooms
    .flatMap((room) => sources(root, room))
    .filter((path) => !isData(path))
    .flatMap((path) => {
      const lines = readFileSync(join(root, path), "utf8").trimEnd().split("\n").length;
      if (lines <= most) return [];
      return [
        problem(path, lines, `has ${lines} lines, ${lines - most} too many: one idea a file, so split it`),
      ];
    });
}
