import ts from "typescript";
import { eachPublicName } from "./public-api.mjs";

/** The names of the classes in `@kal/core` that people are handed instances of, such as `Activity`. */
export function entities(root) {
  const names = new Set();
  eachPublicName(root, ({ symbol, declaration, checker }) => {
    if (
      ts.isClassDeclaration(declaration) &&
      !isAbstract(declaration) &&
      descendsFrom("Entity", symbol, checker)
    )
      names.add(symbol.name);
  });
  return [...names];
}

export const isAbstract = (declaration) =>
  Boolean(ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Abstract);

/** Whether a class of this name is among a class's ancestors. */
export function descendsFrom(name, symbol, checker) {
  return checker
    .getBaseTypes(checker.getDeclaredTypeOfSymbol(symbol))
    .some((base) => base.symbol?.name === name || (base.symbol && descendsFrom(name, base.symbol, checker)));
}
