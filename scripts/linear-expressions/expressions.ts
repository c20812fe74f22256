import ts from "typescript";

export interface Expression {
  line: number;
  source: string;
  flags: string;
}

/** The regular expressions that a file holds, as literals or as `new RegExp("...")`. */
export function expressionsIn(file: ts.SourceFile): Expression[] {
  const found: Expression[] = [];
  const visit = (node: ts.Node) => {
    const expression = literal(node) ?? constructed(node);
    if (expression) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push({ line: line + 1, ...expression });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function literal(node: ts.Node): Omit<Expression, "line"> | null {
  if (!ts.isRegularExpressionLiteral(node)) return null;
  const end = node.text.lastIndexOf("/");
  return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
}

/** Only those that are written out: what is put together at run time cannot be read here. */
function constructed(node: ts.Node): Omit<Expression, "line"> | null {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return null;
  const [source, flags] = node.arguments ?? [];
  if (node.expression.getText() !== "RegExp" || !source || !ts.isStringLiteralLike(source)) return null;
  return { source: source.text, flags: flags && ts.isStringLiteralLike(flags) ? flags.text : "" };
}
