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

/** Exported names, methods and options that an editor has nothing to say about, as problems with their places. */
export function undocumented(root) {
  const { checker, modules } = load(root);
  const problems = [];
  const seen = new Set();
  const look = (symbol, name) => {
    const declaration = symbol.declarations?.find((one) => isOurs(one, root));
    if (!declaration || seen.has(declaration) || isHidden(symbol)) return false;
    seen.add(declaration);
    const docs = ts.displayPartsToString(symbol.getDocumentationComment(checker));
    const at = place(declaration, root);
    if (!docs.trim()) problems.push({ ...at, message: `${name} has no docstring` });
    else if (saysItsDefault(symbol, docs))
      problems.push({ ...at, message: `${name}: write its default as @default` });
    return true;
  };
  for (const module of modules) {
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      if (!look(symbol, symbol.name)) continue;
      for (const member of membersOf(symbol)) {
        if (!isNamed(member) || isWireData(symbol, member, root)) continue;
        look(member, `${symbol.name}.${member.name}`);
      }
    }
  }
  return problems;
}

function load(root) {
  const folder = join(root, "packages/node");
  const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const paths = Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, [join(root, path)]]));
  const files = Object.values(entries).map((path) => join(root, path));
  const program = ts.createProgram(files, { ...options, types: [], noLib: true, paths });
  const checker = program.getTypeChecker();
  return { checker, modules: files.map((file) => checker.getSymbolAtLocation(program.getSourceFile(file))) };
}

/** Own members: those of a base class are looked at there. */
const membersOf = (symbol) => [...(symbol.members?.values() ?? [])];

const isNamed = ({ name, flags }) =>
  !name.startsWith("__") && !WELL_KNOWN.has(name) && !(flags & ts.SymbolFlags.TypeParameter);

/** Fields that Kaleidoscope names: its own documentation is about them, and most say by their name what they are. */
function isWireData(owner, member, root) {
  if (!(member.flags & ts.SymbolFlags.Property) || /Options$/.test(owner.name)) return false;
  const { path } = place(owner.declarations[0], root);
  return /^packages\/(core\/src\/services|testing\/src\/world)\//.test(path);
}

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

/** In prose a default is easily overlooked; editors show the tag by itself. */
function saysItsDefault(symbol, docs) {
  return (
    Boolean(symbol.flags & ts.SymbolFlags.Optional) &&
    /\bDefault\b/.test(docs) &&
    !symbol.getJsDocTags().some(({ name }) => name === "default")
  );
}

function place(declaration, root) {
  const file = declaration.getSourceFile();
  return {
    path: relative(root, file.fileName),
    line: file.getLineAndCharacterOfPosition(declaration.getStart()).line + 1,
  };
}
