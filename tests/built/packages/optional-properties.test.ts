import ts from "typescript";
import { expect, test } from "vitest";
import { packages } from "../support/packages";

/** A key that is present but unset must not turn encryption off. */
const NEVER_UNDEFINED = ["encryptionKey"];

/** Projects with exactOptionalPropertyTypes pass on variables that may be undefined: every option accepts that. */
for (const { name, texts } of packages) {
  test(`${name} accepts undefined for every optional property of its types`, () => {
    const declarations = Object.keys(texts).filter((path) => /^dist\/.+\.d\.c?ts$/.test(path));
    expect(declarations.flatMap((path) => strictProperties(path, texts[path] ?? ""))).toStrictEqual([]);
  });
}

/** Classes are left out: what is optional there is read, not given. */
function strictProperties(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const strict: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node)) return;
    if ((ts.isPropertySignature(node) || ts.isMethodSignature(node)) && isStrict(node, source))
      strict.push(`${path}: ${node.getText(source)}`);
    ts.forEachChild(node, look);
  };
  look(source);
  return strict;
}

function isStrict(node: ts.PropertySignature | ts.MethodSignature, source: ts.SourceFile): boolean {
  if (!node.questionToken || NEVER_UNDEFINED.includes(node.name.getText(source))) return false;
  if (ts.isMethodSignature(node) || !node.type) return true;
  const parts = ts.isUnionTypeNode(node.type) ? node.type.types : [node.type];
  const accepting = [ts.SyntaxKind.UndefinedKeyword, ts.SyntaxKind.UnknownKeyword];
  return !parts.some(({ kind }) => accepting.includes(kind));
}
