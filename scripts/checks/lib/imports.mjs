import ts from "typescript";
import { lineOf, parse, walk } from "./parse.mjs";

/**
 * Everything a file imports or re-exports: `{ specifier, line, typeOnly, names }`. Types vanish when it is
 * built; `names` are the things, not types, that an import statement takes by name.
 */
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
  const clause = node.importClause;
  const elements = (clause?.namedBindings?.elements ?? []).filter((element) => !element.isTypeOnly);
  return [...(clause?.name ? [clause.name] : []), ...elements.map((element) => element.name)].map(
    (name) => name.text,
  );
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
