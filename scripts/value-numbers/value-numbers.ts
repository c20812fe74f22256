import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { Problem } from "../problem";
import { findFiles } from "../test/find-files";
import { codeBlocks } from "./code-blocks";
import { valueArithmetic } from "./value-arithmetic";

const advice =
  'A value may be null (not measured) or text such as ">200": use record.getNumber() or parseQuantity()';

const tests = /\.(test|spec|test-d)\.|\/(test|tests)\//;

/**
 * Finds examples that take a missing value, or a limit such as ">200", for a number. Looks at everything that people copy
 * from: apps, examples, docstrings, readmes and guides.
 */
export async function valueNumbers(root: string): Promise<Problem[]> {
  const isExample = (path: string) => !tests.test(`/${path}`);
  const code = (await findFiles(root, /^\/(apps|bench|docs)\/.*\.[cm]?[jt]sx?$/)).filter(isExample);
  const sources = (await findFiles(root, /^\/packages\/[^/]+\/src\/.*\.[cm]?[jt]sx?$/)).filter(isExample);
  const pages = await findFiles(root, /\.mdx?$/);
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const parse = (path: string) => ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  return [
    ...code.flatMap((path) => report(path, parse(path), 0)),
    ...[...sources, ...code, ...pages].flatMap((path) =>
      codeBlocks(read(path)).flatMap(({ file, before }) => report(path, file, before)),
    ),
  ];
}

function report(path: string, file: ts.SourceFile, before: number): Problem[] {
  return valueArithmetic(file).map(({ node, what }) => ({
    path,
    line: before + 1 + file.getLineAndCharacterOfPosition(node.getStart(file)).line,
    message: `${what}. ${advice}`,
  }));
}
