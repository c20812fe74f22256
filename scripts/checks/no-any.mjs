import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { foldersIn, short } from "./lib/files.mjs";
import { anyIn } from "./lib/find-any.mjs";
import { problem } from "./lib/parse.mjs";

export const title = "no public signature holds any";

const options = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: ["node"],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Looks at what is built, since that is what users see: every export of every entry, and all that it leads to. */
export function check(root) {
  const entries = foldersIn(root, "packages").flatMap((name) => entriesOf(join(root, "packages", name)));
  const built = entries.filter((path) => existsSync(path));
  const missing = entries
    .filter((path) => !existsSync(path))
    .map((path) => problem(short(root, path), 0, "is not there. Run the build first"));
  const program = ts.createProgram(built, { ...options, typeRoots: [join(root, "node_modules/@types")] });
  const found = anyIn(program, built, (fileName) => /\/packages\/[^/]+\/dist\//.test(fileName));
  return [
    ...missing,
    ...found.map(({ fileName, line, path }) => problem(short(root, fileName), line, `${path} is any`)),
  ];
}

/** The files that hold the types of a package, as its package.json names them. */
function entriesOf(folder) {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return [];
  const { exports = {} } = JSON.parse(readFileSync(manifest, "utf8"));
  const types = Object.values(exports).flatMap((entry) => entry?.import?.types ?? []);
  return types.map((path) => join(folder, path));
}
