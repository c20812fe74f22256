import { join, relative } from "node:path";
import ts from "typescript";

/** What people import: the entries of all packages, by their sources. */
export const entries = {
  "@kal/core": "packages/core/src/index.ts",
  "@kal/core/proxy": "packages/core/src/proxy/index.ts",
  "@kal/core/stores": "packages/core/src/stores/index.ts",
  "@kal/node": "packages/node/src/index.ts",
  "@kal/web": "packages/web/src/index.ts",
  "@kal/testing": "packages/testing/src/index.ts",
  "@kal/testing/msw": "packages/testing/src/msw.ts",
  "@kal/testing/server": "packages/testing/src/server/index.ts",
};

/** Methods that every JavaScript programmer knows. */
const WELL_KNOWN = new Set(["toString", "toJSON", "constructor", "close"]);

/** How the packages are compiled, with their names standing for their sources. */
export function optionsFor(root) {
  const folder = join(root, "packages/node");
  const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const paths = Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, [join(root, path)]]));
  return { ...options, paths };
}

const loaded = new Map();

/** Several checks look at the same sources, and to read them takes seconds. */
function load(root) {
  if (loaded.has(root)) return loaded.get(root);
  const files = Object.values(entries).map((path) => join(root, path));
  const program = ts.createProgram(files, { ...optionsFor(root), types: [], noLib: true });
  const checker = program.getTypeChecker();
  const modules = files.map((file) => checker.getSymbolAtLocation(program.getSourceFile(file)));
  loaded.set(root, { checker, modules });
  return loaded.get(root);
}

/** Everything people can import, each name once: `visit` is given it, and with its owner every member of its own. */
export function eachPublicName(root, visit) {
  const { checker, modules } = load(root);
  const seen = new Set();
  const look = (symbol, owner) => {
    const declaration = symbol.declarations?.find((one) => isOurs(one, root));
    if (!declaration || seen.has(declaration) || isHidden(symbol)) return false;
    seen.add(declaration);
    visit({ symbol, owner, declaration, checker, ...place(declaration, root) });
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
const membersOf = (symbol) => [...(symbol.members?.values() ?? [])];

const isNamed = ({ name, flags }) =>
  !name.startsWith("__") && !WELL_KNOWN.has(name) && !(flags & ts.SymbolFlags.TypeParameter);

const isOurs = (declaration, root) => {
  const path = relative(root, declaration.getSourceFile().fileName);
  return path.startsWith("packages/") && !path.includes("node_modules");
};

function isHidden(symbol) {
  const modifiers = symbol.declarations.map((one) => ts.getCombinedModifierFlags(one));
  return (
    modifiers.some((flags) => flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) ||
    symbol.getJsDocTags().some(({ name }) => name === "internal") ||
    symbol.declarations.some((one) => one.name && ts.isPrivateIdentifier(one.name))
  );
}

function place(declaration, root) {
  const file = declaration.getSourceFile();
  return {
    path: relative(root, file.fileName),
    line: file.getLineAndCharacterOfPosition(declaration.getStart()).line + 1,
  };
}
