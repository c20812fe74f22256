import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";
import { filesBelow } from "./pages";

const root = fileURLToPath(new URL("../..", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));

const readmes = [
  join(root, "README.md"),
  ...filesBelow(join(root, "packages"), (name) => name !== "node_modules" && name !== "dist").filter((path) =>
    path.endsWith("README.md"),
  ),
];

/** Each code block as a module of its own, named after its place. Types are found as from this folder. */
function blocksOf(readme: string): Map<string, string> {
  const text = readFileSync(readme, "utf8");
  const blocks = new Map<string, string>();
  for (const { 1: code, index } of text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)) {
    const line = text.slice(0, index).split("\n").length + 1;
    const name = `${readme.slice(root.length).replaceAll("/", ".")}.${line}.ts`;
    blocks.set(join(here, name), `${code}\nexport {};\n`);
  }
  return blocks;
}

function problemsIn(blocks: Map<string, string>): string[] {
  const { config } = ts.readConfigFile(join(here, "../tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(here, ".."));
  const settings = { ...options, noUnusedLocals: false, noUnusedParameters: false, noEmit: true };
  const host = ts.createCompilerHost(settings);
  const { getSourceFile, readFile, fileExists } = host;
  host.fileExists = (path) => blocks.has(path) || fileExists(path);
  host.readFile = (path) => blocks.get(path) ?? readFile(path);
  host.getSourceFile = (path, version) => {
    const block = blocks.get(path);
    return block === undefined ? getSourceFile(path, version) : ts.createSourceFile(path, block, version);
  };
  const program = ts.createProgram([...blocks.keys(), join(here, "readme-names.d.ts")], settings, host);
  return [...blocks.keys()].flatMap((path) => {
    const file = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText }) =>
        `${path.slice(here.length)}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
  });
}

it("the code of every readme compiles", () => {
  const blocks = new Map(readmes.flatMap((readme) => [...blocksOf(readme)]));
  expect(blocks.size).toBeGreaterThan(20);
  expect(problemsIn(blocks)).toEqual([]);
});
