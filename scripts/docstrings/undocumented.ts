import ts from "typescript";
import type { Problem } from "../problem";
import { eachPublicName } from "./public-api";

/** Exported names, methods and options that an editor has nothing to say about, as problems with their places. */
export function undocumented(root: string): Problem[] {
  const problems: Problem[] = [];
  eachPublicName(root, ({ symbol, owner, checker, path, line }) => {
    if (owner && isRow(symbol, path)) return;
    const name = owner ? `${owner.name}.${symbol.name}` : symbol.name;
    const docs = ts.displayPartsToString(symbol.getDocumentationComment(checker));
    if (!docs.trim()) problems.push({ path, line, message: `${name} has no docstring` });
    else if (saysItsDefault(symbol, docs))
      problems.push({ path, line, message: `${name}: write its default as @default` });
  });
  return problems;
}

/** Rows of the fake's tables: they have the fields of the entities, which are explained there. */
const isRow = (member: ts.Symbol, path: string) =>
  Boolean(member.flags & ts.SymbolFlags.Property) && path.startsWith("packages/testing/src/world/");

/** In prose a default is easily overlooked; editors show the tag by itself. */
function saysItsDefault(symbol: ts.Symbol, docs: string): boolean {
  return (
    Boolean(symbol.flags & ts.SymbolFlags.Optional) &&
    /\bDefault\b/.test(docs) &&
    !symbol.getJsDocTags().some(({ name }) => name === "default")
  );
}
