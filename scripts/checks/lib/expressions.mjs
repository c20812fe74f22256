import ts from "typescript";
import { lineOf, parse, walk } from "./parse.mjs";

/** The regular expressions that a file holds, as literals or as `new RegExp("...")`: `{ line, source, flags }`. */
export function expressionsIn(root, path) {
  const found = [];
  walk(parse(root, path), (node) => {
    const expression = literal(node) ?? constructed(node);
    if (expression) found.push({ line: lineOf(node), ...expression });
  });
  return found;
}

function literal(node) {
  if (!ts.isRegularExpressionLiteral(node)) return null;
  const end = node.text.lastIndexOf("/");
  return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
}

/** Only those that are written out: what is put together at run time cannot be read here. */
function constructed(node) {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return null;
  const [source, flags] = node.arguments ?? [];
  if (node.expression.getText() !== "RegExp" || !source || !ts.isStringLiteralLike(source)) return null;
  return { source: source.text, flags: flags && ts.isStringLiteralLike(flags) ? flags.text : "" };
}
