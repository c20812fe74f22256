import { join, relative } from "node:path";
import ts from "typescript";

/** What people import: the entries of all packages, by their sources. */
export const entries = {
  "@kal/core": "packages/core/src/index.ts",
  "@kal/core/proxy": "packages/core/src/proxy/index.ts",
  "@kal/core/stores": "packages/core/src/stores/index.ts",
  "@kal/core/tracing": "packages/core/src/tracing/index.ts",
  "@kal/node": "packages/node/src/index.ts",
  "@kal/node/credentials": "packages/node/src/credentials/index.ts",
  "@kal/web": "packages/web/src/index.ts",
  "@kal/testing": "packages/testing/src/index.ts",
  "@kal/testing/msw": "packages/testing/src/msw.ts",
  "@kal/testing/server": "packages/testing/src/server/index.ts",
  "@kal/mcp": "packages/mcp/src/index.ts",
  "@kal/tables": "packages/tables/src/index.ts",
};

/** Methods that every JavaScript programmer knows. */
const WELL_KNOWN = new Set(["toString", "toJSON", "constructor", "close"]);

/** How the packages are compiled, with their names standing for their sources. */
export function optionsFor(root: string): ts.CompilerOptions {
  const folder = join(root, "packages/node");
  const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const paths = Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, [join(root, path)]]));
  return { ...options, paths };
}

interface PublicApi {
  checker: ts.TypeChecker;
  modules: ts.Symbol[];
}

const loaded = new Map<string, PublicApi>();

/** Several checks look at the same sources, and to read them takes seconds. */
function load(root: string): PublicApi {
  const known = loaded.get(root);
  if (known) return known;
  const files = Object.values(entries).map((path) => join(root, path));
  const program = ts.createProgram(files, { ...optionsFor(root), types: [], noLib: true });
  const checker = program.getTypeChecker();
  const modules = files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return (source && checker.getSymbolAtLocation(source)) ?? [];
  });
  const api = { checker, modules };
  loaded.set(root, api);
  return api;
}

export interface PublicName {
  symbol: ts.Symbol;
  /** The class or interface, if the name is a member. */
  owner?: ts.Symbol;
  declaration: ts.Declaration;
  checker: ts.TypeChecker;
  path: string;
  line: number;
}

/** Everything people can import, each name once: `visit` is given it, and with its owner every member of its own. */
export function eachPublicName(root: string, visit: (name: PublicName) => void): void {
  const { checker, modules } = load(root);
  const seen = new Set<ts.Declaration>();
  const look = (symbol: ts.Symbol, owner?: ts.Symbol): boolean => {
    const declaration = symbol.declarations?.find((one) => isOurs(one, root));
    if (!declaration || seen.has(declaration) || isHidden(symbol)) return false;
    seen.add(declaration);
    visit({ symbol, ...(owner && { owner }), declaration, checker, ...place(declaration, root) });
    return true;
  };
  for (const module of modules) {
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      if (!look(symbol)) continue;
      for (const member of membersOf(symbol)) if (isNamed(member)) look(member, symbol);
    }
  }
}

/** Own members: those of a base class are looked at there. */
const membersOf = (symbol: ts.Symbol) => [...(symbol.members?.values() ?? [])];

const isNamed = ({ name, flags }: ts.Symbol) =>
  !name.startsWith("__") && !WELL_KNOWN.has(name) && !(flags & ts.SymbolFlags.TypeParameter);

const isOurs = (declaration: ts.Declaration, root: string) => {
  const path = relative(root, declaration.getSourceFile().fileName);
  return path.startsWith("packages/") && !path.includes("node_modules");
};

function isHidden(symbol: ts.Symbol): boolean {
  const declarations = symbol.declarations ?? [];
  const modifiers = declarations.map((one) => ts.getCombinedModifierFlags(one));
  return (
    modifiers.some((flags) => flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) ||
    symbol.getJsDocTags().some(({ name }) => name === "internal") ||
    declarations.some((one) => {
      const name = ts.getNameOfDeclaration(one);
      return name && ts.isPrivateIdentifier(name);
    })
  );
}

function place(declaration: ts.Declaration, root: string) {
  const file = declaration.getSourceFile();
  return {
    path: relative(root, file.fileName),
    line: file.getLineAndCharacterOfPosition(declaration.getStart()).line + 1,
  };
}
