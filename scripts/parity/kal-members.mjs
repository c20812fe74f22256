import { join } from "node:path";
import ts from "typescript";

/** Everything that `@kal/node` exports, as TypeScript understands the sources; no build is needed. */
export function kalMembers(root) {
  const folder = join(root, "packages/node");
  const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const entry = join(folder, "src/index.ts");
  const core = join(root, "packages/core/src/index.ts");
  const program = ts.createProgram([entry], {
    ...options,
    types: [],
    noLib: true,
    paths: { "@kal/core": [core] },
  });
  const checker = program.getTypeChecker();
  const exported = new Map(
    checker
      .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)))
      .map((symbol) => [symbol.name, resolved(symbol, checker)]),
  );
  return {
    /** A member of an exported class, inherited ones included; `undefined` where there is none for users. */
    member: (className, name) => {
      const owner = exported.get(className);
      if (!owner || !(owner.flags & ts.SymbolFlags.Class)) return undefined;
      const found = checker.getDeclaredTypeOfSymbol(owner).getProperty(name);
      return found && isPublic(found) ? describe(found, checker, root) : undefined;
    },
    /** An exported function. */
    function: (name) => {
      const found = exported.get(name);
      return found && found.flags & ts.SymbolFlags.Function ? describe(found, checker, root) : undefined;
    },
  };
}

const resolved = (symbol, checker) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

const isPublic = (symbol) =>
  !(
    ts.getCombinedModifierFlags(symbol.valueDeclaration) &
    (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)
  ) && !symbol.getJsDocTags().some(({ name }) => name === "internal");

function describe(symbol, checker, root) {
  const declaration = symbol.valueDeclaration;
  const file = declaration.getSourceFile();
  return {
    docs: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    path: file.fileName.slice(root.length + 1),
    line: file.getLineAndCharacterOfPosition(declaration.getStart()).line + 1,
  };
}

/** The calls a docstring names, such as GET /programs, in its order; none where it says that nothing is sent. */
export function callsIn(docs) {
  const calls = [...docs.matchAll(/`((?:GET|POST|PUT|DELETE) \/[^`]*)`/g)].map(([, call]) => call);
  if (calls.length > 0) return [...new Set(calls)];
  return /\bSends nothing\b/.test(docs) ? [] : undefined;
}
