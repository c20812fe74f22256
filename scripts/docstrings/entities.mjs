import ts from "typescript";
import { eachPublicName } from "./public-api.mjs";

/** The names of the classes in `@kal/core` that people are handed instances of, such as `Activity`. */
export function entities(root) {
  const names = new Set();
  eachPublicName(root, ({ symbol, declaration, checker }) => {
    if (ts.isClassDeclaration(declaration) && !isAbstract(declaration) && isA("Entity", symbol, checker))
      names.add(symbol.name);
  });
  return [...names];
}

export const isAbstract = (declaration) =>
  Boolean(ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Abstract);

/** Whether a class has this name, or descends from one that has. */
export function isA(name, symbol, checker) {
  if (symbol.name === name) return true;
  const bases = checker.getBaseTypes(checker.getDeclaredTypeOfSymbol(symbol));
  return bases.some((base) => base.symbol && isA(name, base.symbol, checker));
}
