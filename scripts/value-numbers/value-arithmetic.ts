import ts from "typescript";

const CONVERTERS = new Set(["Number", "parseFloat", "parseInt"]);
/** Methods that leave a text what it is. */
const SAME = new Set(["trim", "toString", "valueOf", "replace", "replaceAll", "at"]);
const CALCULATES = new Set(["<", ">", "<=", ">=", "-", "*", "/", "%", "**"]);

/** Where a file takes what a value holds for a number, though it may be missing, or a limit such as ">200". */
type IsValue = (node: ts.Node) => boolean;

export function valueArithmetic(file: ts.SourceFile): { node: ts.Node; what: string }[] {
  const names = namesOfValues(file);
  const isValue: IsValue = (node) => isContent(node, names);
  const found: { node: ts.Node; what: string }[] = [];
  walk(file, (node) => {
    const what = complaint(node, isValue);
    if (what) found.push({ node, what });
  });
  return found;
}

function complaint(node: ts.Node, isValue: IsValue): string | null {
  if (ts.isCallExpression(node)) {
    const name = calledName(node);
    if (CONVERTERS.has(name) && node.arguments.some(isValue))
      return `${name}() around the content of a value`;
    const [given] = node.arguments;
    const passed = given && ts.isIdentifier(given) && CONVERTERS.has(given.text);
    if (passed && mentions(node.expression, isValue)) return `${given.text} for the content of values`;
  }
  if (
    ts.isPrefixUnaryExpression(node) &&
    isValue(node.operand) &&
    node.operator !== ts.SyntaxKind.ExclamationToken
  )
    return "a sign before the content of a value";
  if (ts.isAsExpression(node) && isValue(node.expression) && /\bnumber\b/.test(node.type.getText()))
    return "the content of a value as a number";
  if (ts.isBinaryExpression(node)) return binaryComplaint(node, isValue);
  return null;
}

function binaryComplaint(
  { left, operatorToken, right }: ts.BinaryExpression,
  isValue: IsValue,
): string | null {
  const operator = operatorToken.getText();
  const isNumber = ts.isNumericLiteral(right);
  if ((operator === "??" || operator === "||") && isNumber && isValue(left))
    return "a number in place of a missing value";
  if (CALCULATES.has(operator) && (isValue(left) || isValue(right)))
    return `${operator} with the content of a value`;
  return null;
}

function calledName({ expression }: ts.CallExpression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  const isOfNumber =
    ts.isPropertyAccessExpression(expression) && expression.expression.getText() === "Number";
  return isOfNumber ? expression.name.text : "";
}

function mentions(node: ts.Node, isValue: IsValue): boolean {
  let found = false;
  walk(node, (part) => {
    found ||= isValue(part);
  });
  return found;
}

/** What a value holds, whatever leads there: `await`, parentheses, `String()`, a template, `trim()`, `?? "0"`. */
function isContent(node: ts.Node, names: Set<string>): boolean {
  const within = (part: ts.Node) => isContent(part, names);
  if (ts.isIdentifier(node)) return names.has(node.text);
  if (ts.isPropertyAccessExpression(node)) return node.name.text === "content";
  if (ts.isTemplateExpression(node)) return node.templateSpans.some(({ expression }) => within(expression));
  if (ts.isConditionalExpression(node)) return within(node.whenTrue) || within(node.whenFalse);
  if (ts.isBinaryExpression(node))
    return /^(\?\?|\|\||&&)$/.test(node.operatorToken.getText()) && within(node.left);
  if (ts.isCallExpression(node)) return isContentCall(node, within);
  return isWrapper(node) && within(node.expression);
}

function isContentCall({ expression, arguments: given }: ts.CallExpression, within: IsValue): boolean {
  if (ts.isIdentifier(expression)) return expression.text === "String" && given.some(within);
  if (!ts.isPropertyAccessExpression(expression)) return false;
  if (expression.name.text === "getValueContent") return true;
  return SAME.has(expression.name.text) && within(expression.expression);
}

type Wrapper =
  | ts.AwaitExpression
  | ts.ParenthesizedExpression
  | ts.NonNullExpression
  | ts.AsExpression
  | ts.SatisfiesExpression
  | ts.ElementAccessExpression;

const isWrapper = (node: ts.Node): node is Wrapper =>
  ts.isAwaitExpression(node) ||
  ts.isParenthesizedExpression(node) ||
  ts.isNonNullExpression(node) ||
  ts.isAsExpression(node) ||
  ts.isSatisfiesExpression(node) ||
  ts.isElementAccessExpression(node);

/** Names that a file gives to the content of values. */
function namesOfValues(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  walk(file, (node) => {
    if (ts.isBindingElement(node) && (node.propertyName ?? node.name).getText() === "content")
      names.add(node.name.getText());
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isIdentifier(node.name))
      if (isContent(node.initializer, names)) names.add(node.name.text);
  });
  return names;
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}
