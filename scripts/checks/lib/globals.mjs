import ts from "typescript";
import { walk } from "./parse.mjs";

/** The places where a file uses a global by its bare name. `globalThis.name` is not one: it may be undefined. */
export function globalsUsed(file, names) {
  const own = declaredIn(file);
  const uses = [];
  walk(file, (node) => {
    if (ts.isIdentifier(node) && names.has(node.text) && !own.has(node.text) && isReference(node))
      uses.push(node);
  });
  return uses;
}

/** Names the file itself gives a value to. `declare const process` gives none, it only claims that there is one. */
function declaredIn(file) {
  const names = new Set();
  walk(file, (node) => {
    const declares =
      ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)
        ? !(ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Ambient)
        : ts.isBindingElement(node) ||
          ts.isImportSpecifier(node) ||
          ts.isNamespaceImport(node) ||
          ts.isImportClause(node) ||
          (ts.isParameter(node) && node.parent.body !== undefined);
    if (declares && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
  });
  return names;
}

/** False where an identifier only names something: a property, a parameter, a key. */
function isReference(node) {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent) || ts.isExportSpecifier(parent)) return true;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  return parent.name !== node;
}
