import ts from "typescript";
import { eachPublicName } from "./public-api";

/** The names of the classes in `@kal/core` that people are handed instances of, such as `Activity`. */
export function entities(root: string): string[] {
  const names = new Set<string>();
  eachPublicName(root, ({ symbol, declaration, checker }) => {
    if (ts.isClassDeclaration(declaration) && !isAbstract(declaration) && isA("Entity", symbol, checker))
      names.add(symbol.name);
  });
  return [...names];
}

export const isAbstract = (declaration: ts.Declaration) =>
  Boolean(ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Abstract);

/** Whether a class has this name, or descends from one that has. */
export function isA(name: string, symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  if (symbol.name === name) return true;
  const bases = checker.getBaseTypes(checker.getDeclaredTypeOfSymbol(symbol) as ts.InterfaceType);
  // A mapped type, such as the one that gives the clients their services, has no bases to ask for.
  return bases.some((base) => base.isClassOrInterface() && isA(name, base.symbol, checker));
}
