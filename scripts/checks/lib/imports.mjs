import ts from "typescript";
import { lineOf, parse, walk } from "./parse.mjs";

/**
 * Everything a file imports or re-exports: `{ specifier, line, typeOnly, names }`, of which the
 * types vanish when it is built. `names` are those an import statement gives to single things. */
export function importsOf(root, path) {
  const found = [];
  walk(parse(root, path), (node) => {
    const specifier = specifierOf(node);
    if (specifier)
      found.push({ specifier, line: lineOf(node), typeOnly: isTypeOnly(node), names: namesIn(node) });
  });
  return found;
}

function namesIn(node) {
  const elements = node.importClause?.namedBindings?.elements ?? [];
  return elements.filter((element) => !element.isTypeOnly).map((element) => element.name.text);
}

const textOf = (node) => (node && ts.isStringLiteralLike(node) ? node.text : undefined);

function specifierOf(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node)) return textOf(node.argument.literal);
  if (ts.isExternalModuleReference(node)) return textOf(node.expression);
  if (!ts.isCallExpression(node)) return undefined;
  const called = node.expression;
  const loads =
    called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === "require");
  return loads ? textOf(node.arguments[0]) : undefined;
}

function isTypeOnly(node) {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly || allTypes(node.exportClause);
  if (ts.isExternalModuleReference(node)) return node.parent.isTypeOnly;
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  const clause = node.importClause;
  return clause.isTypeOnly || (!clause.name && allTypes(clause.namedBindings));
}

function allTypes(names) {
  const elements = names?.elements;
  return elements !== undefined && elements.length > 0 && elements.every((element) => element.isTypeOnly);
}
