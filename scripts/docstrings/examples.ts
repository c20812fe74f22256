import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { Problem } from "../problem";
import { findFiles } from "../test/find-files";
import { entities } from "./entities";
import { optionsFor } from "./public-api";

/** Whose client the examples of a package speak of. */
const clientOf: Record<string, string> = {
  core: "@kal/core",
  node: "@kal/node",
  web: "@kal/web",
  testing: "@kal/core",
};

interface Example {
  path: string;
  line: number;
  /** `null` if it has no ts block. */
  code: string[] | null;
  /** The line at which the code begins. */
  from: number;
}

/** Every `@example`, with its code, if it has any in a ts block, and the line this begins at. */
async function collect(root: string): Promise<Example[]> {
  const files = await findFiles(root, /^\/packages\/(core|node|web|testing)\/src\/.*(?<!\.test)\.ts$/);
  return files.flatMap((path) => {
    const lines = readFileSync(join(root, path), "utf8").split("\n");
    return lines.flatMap((line, at) => (/^\s*\* @example\b/.test(line) ? exampleAt(path, lines, at) : []));
  });
}

function exampleAt(path: string, lines: string[], at: number): Example {
  const end = lines.findIndex((line, index) => index > at && /^\s*\*(\/| @)/.test(line));
  const body = lines.slice(at + 1, end).map((line) => line.replace(/^\s*\* ?/, ""));
  const from = body.indexOf("```ts");
  const to = body.indexOf("```", from + 1);
  return {
    path,
    line: at + 1,
    code: from < 0 || to < 0 ? null : body.slice(from + 1, to),
    from: at + from + 3,
  };
}

/** Examples without a ts block, and those that do not compile by themselves, with the compiler's words. */
export async function brokenExamples(root: string): Promise<Problem[]> {
  const examples = await collect(root);
  const bare = examples.filter(({ code }) => code === null);
  return [
    ...bare.map(({ path, line }) => ({
      path,
      line,
      message: "the code of an @example goes into a ```ts block",
    })),
    ...compile(
      root,
      examples.filter(({ code }) => code !== null),
    ),
  ];
}

/** In one program, so that the packages are read once. Each is a module beside the file that it stands in. */
function compile(root: string, examples: Example[]): Problem[] {
  const known = entities(root);
  const modules = new Map(
    examples.map((example) => [
      join(root, `${example.path}.line-${example.from}.ts`),
      { example, text: `${preamble(example, known)}\n${example.code?.join("\n")}\n` },
    ]),
  );
  const options = { ...optionsFor(root), noUnusedLocals: false, noUnusedParameters: false };
  const host = ts.createCompilerHost(options);
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseNone;
  const { fileExists, readFile } = host;
  host.fileExists = (path) => modules.has(path) || fileExists(path);
  host.readFile = (path) => modules.get(path)?.text ?? readFile(path);
  const program = ts.createProgram([...modules.keys(), join(root, "tooling/globals.d.ts")], options, host);
  return [...modules].flatMap(([path, { example }]) => {
    const file = program.getSourceFile(path);
    if (!file) throw new Error(`${path} is not part of the program.`);
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map(({ start, messageText }) => ({
      path: example.path,
      line: example.from - 1 + file.getLineAndCharacterOfPosition(start ?? 0).line,
      message: ts.flattenDiagnosticMessageText(messageText, " "),
    }));
  });
}

/** What an example may use without making it, on one line: the client, and one entity of each class. */
function preamble({ path, code }: Example, known: string[]): string {
  const file = ts.createSourceFile("example.ts", (code ?? []).join("\n"), ts.ScriptTarget.Latest);
  const own = namesDeclaredIn(file);
  const given = {
    client: `import("${clientOf[String(path.split("/")[1])]}").KaleidoscopeClient`,
    ...Object.fromEntries(known.map((name) => [variableOf(name), `import("@kal/core").${name}`])),
  };
  const declared = Object.entries(given).filter(([name]) => !own.has(name));
  return ["export {};", ...declared.map(([name, type]) => `declare const ${name}: ${type};`)].join(" ");
}

/** `activity` for `Activity`, and `record` for `KalRecord`. */
function variableOf(entity: string): string {
  const name = entity.replace(/^Kal(?=[A-Z])/, "");
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Names of the example's own top level, which the preamble must leave to it. */
function namesDeclaredIn(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const note = (name: ts.BindingName) => {
    if (ts.isIdentifier(name)) names.add(name.text);
    else for (const element of name.elements) if (ts.isBindingElement(element)) note(element.name);
  };
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations) note(name);
    else if (ts.isFunctionDeclaration(statement) && statement.name) note(statement.name);
  }
  return names;
}
