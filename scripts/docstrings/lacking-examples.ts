import ts from "typescript";
import type { Problem } from "../problem";
import { isA, isAbstract } from "./entities";
import { eachPublicName } from "./public-api";

/** Made by the SDK or thrown, never with `new` by who uses it. */
const HANDED_OUT = ["Entity", "Service", "KaleidoscopeError"];

/** Functions, methods of classes, and classes to make instances of, of which an editor shows no example. */
export function lackingExamples(root: string): Problem[] {
  const problems: Problem[] = [];
  eachPublicName(root, ({ symbol, owner, declaration, checker, path, line }) => {
    const wanted = owner
      ? ts.isMethodDeclaration(declaration) &&
        !inheritsItsDocs(declaration) &&
        !isA("KaleidoscopeError", owner, checker)
      : ts.isFunctionDeclaration(declaration) || isMadeWithNew(symbol, declaration, checker);
    if (!wanted || symbol.getJsDocTags().some(({ name }) => name === "example")) return;
    const name = owner ? `${owner.name}.${symbol.name}` : symbol.name;
    problems.push({ path, line, message: `${name} has no @example` });
  });
  return problems;
}

/** What it overrides or implements has the docstring, and there the example is looked for. */
const inheritsItsDocs = (declaration: ts.Declaration) => ts.getJSDocCommentsAndTags(declaration).length === 0;

const isMadeWithNew = (symbol: ts.Symbol, declaration: ts.Declaration, checker: ts.TypeChecker) =>
  ts.isClassDeclaration(declaration) &&
  !isAbstract(declaration) &&
  !HANDED_OUT.some((base) => isA(base, symbol, checker));
