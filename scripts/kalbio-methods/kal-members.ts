import { join } from "node:path";
import ts from "typescript";

/** What users can call, with its docstring and its place. */
export interface Member {
  docs: string;
  path: string;
  line: number;
}

export interface Members {
  /** A member of an exported class, inherited ones included; `undefined` if users have none. */
  member(className: string, name: string): Member | undefined;
  /** An exported function. */
  function(name: string): Member | undefined;
}

/** Everything that `@kal/node` exports, as TypeScript understands the sources; no build is needed. */
export function kalMembers(root: string): Members {
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
      .getExportsOfModule(moduleOf(program, entry))
      .map((symbol) => [symbol.name, resolved(symbol, checker)]),
  );
  return {
    member: (className, name) => {
      const owner = exported.get(className);
      if (!owner || !(owner.flags & ts.SymbolFlags.Class)) return undefined;
      const found = checker.getDeclaredTypeOfSymbol(owner).getProperty(name);
      return found && isPublic(found) ? describe(found, checker, root) : undefined;
    },
    function: (name) => {
      const found = exported.get(name);
      return found && found.flags & ts.SymbolFlags.Function ? describe(found, checker, root) : undefined;
    },
  };
}

const resolved = (symbol: ts.Symbol, checker: ts.TypeChecker) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

const isPublic = (symbol: ts.Symbol) =>
  !(
    ts.getCombinedModifierFlags(declarationOf(symbol)) &
    (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)
  ) && !symbol.getJsDocTags().some(({ name }) => name === "internal");

function describe(symbol: ts.Symbol, checker: ts.TypeChecker, root: string): Member {
  const declaration = declarationOf(symbol);
  const file = declaration.getSourceFile();
  return {
    docs: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    path: file.fileName.slice(root.length + 1),
    line: file.getLineAndCharacterOfPosition(declaration.getStart()).line + 1,
  };
}

/** The calls a docstring names, such as GET /programs, in its order; none where it says that nothing is sent. */
export function callsIn(docs: string): string[] | undefined {
  const calls = [...docs.matchAll(/`((?:GET|POST|PUT|DELETE) \/[^`]*)`/g)].map(([, call]) => String(call));
  if (calls.length > 0) return [...new Set(calls)];
  return /\bSends nothing\b/.test(docs) ? [] : undefined;
}

function moduleOf(program: ts.Program, path: string): ts.Symbol {
  const file = program.getSourceFile(path);
  const module = file && program.getTypeChecker().getSymbolAtLocation(file);
  if (!module) throw new Error(`${path} is not a module.`);
  return module;
}

function declarationOf(symbol: ts.Symbol): ts.Declaration {
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
  if (!declaration) throw new Error(`${symbol.name} is declared nowhere.`);
  return declaration;
}
