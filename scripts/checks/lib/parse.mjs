import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** A file as TypeScript reads it. */
export function parse(root, path) {
  const text = readFileSync(join(root, path), "utf8");
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** Calls `visit` with every node of a file. */
export function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** The line a node is on, counted from 1. */
export const lineOf = (node) => {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
};

/** A finding, as every check reports it. */
export const problem = (path, line, message) => ({ path, line, message });
