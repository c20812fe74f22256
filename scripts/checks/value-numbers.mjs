import { findFiles } from "../lib/walk.mjs";
import { codeBlocks } from "./lib/code-blocks.mjs";
import { short, sources } from "./lib/files.mjs";
import { lineOf, parse, problem } from "./lib/parse.mjs";
import { valueArithmetic } from "./lib/value-arithmetic.mjs";

export const title = "no example takes a missing value, or a limit such as >200, for a number";

const advice =
  'A value may be null (not measured) or text such as ">200": convert only text that is a plain number';

/** Looks at everything that people copy from: apps, examples, docstrings, readmes and guides. Tests are left out. */
export function check(root) {
  const code = ["apps", "bench", "docs"].flatMap((folder) => sources(root, folder));
  const pages = findFiles(root, /\.mdx?$/).map((path) => short(root, path));
  return [
    ...code.flatMap((path) => report(path, parse(root, path), 0)),
    ...[...sources(root, "packages"), ...code, ...pages].flatMap((path) =>
      codeBlocks(root, path).flatMap(({ file, before }) => report(path, file, before)),
    ),
  ];
}

const report = (path, file, before) =>
  valueArithmetic(file).map(({ node, what }) => problem(path, before + lineOf(node), `${what}. ${advice}`));
