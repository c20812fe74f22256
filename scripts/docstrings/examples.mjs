import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { sources } from "../checks/lib/files.mjs";
import { entities } from "./entities.mjs";
import { optionsFor } from "./public-api.mjs";

/** Whose client the examples of a package speak of. */
const clientOf = { core: "@kal/core", node: "@kal/node", web: "@kal/web", testing: "@kal/core" };

/** Every `@example`, with its code, if it has any in a ts block, and the line this begins at. */
function collect(root) {
  return Object.keys(clientOf).flatMap((name) =>
    sources(root, `packages/${name}/src`).flatMap((path) => {
      const lines = readFileSync(join(root, path), "utf8").split("\n");
      return lines.flatMap((line, at) => (/^\s*\* @example\b/.test(line) ? exampleAt(path, lines, at) : []));
    }),
  );
}

function exampleAt(path, lines, at) {
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
export function brokenExamples(root) {
  const examples = collect(root);
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
function compile(root, examples) {
  const known = entities(root);
  const modules = new Map(
    examples.map((example) => [
      join(root, `${example.path}.line-${example.from}.ts`),
      { example, text: `${preamble(example, known)}\n${example.code.join("\n")}\n` },
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
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map(({ start, messageText }) => ({
      path: example.path,
      line: example.from - 1 + file.getLineAndCharacterOfPosition(start ?? 0).line,
      message: ts.flattenDiagnosticMessageText(messageText, " "),
    }));
  });
}

/** What an example may use without making it, on one line: the client, and one entity of each class. */
function preamble({ path, code }, known) {
  const file = ts.createSourceFile("example.ts", code.join("\n"), ts.ScriptTarget.Latest);
  const own = namesDeclaredIn(file);
  const given = {
    client: `import("${clientOf[path.split("/")[1]]}").KaleidoscopeClient`,
    ...Object.fromEntries(
      known.map((name) => [name[0].toLowerCase() + name.slice(1), `import("@kal/core").${name}`]),
    ),
  };
  const declared = Object.entries(given).filter(([name]) => !own.has(name));
  return ["export {};", ...declared.map(([name, type]) => `declare const ${name}: ${type};`)].join(" ");
}

/** Names of the example's own top level, which the preamble must leave to it. */
function namesDeclaredIn(file) {
  const names = new Set();
  const note = (name) => {
    if (ts.isIdentifier(name)) names.add(name.text);
    else for (const element of name.elements) if (element.name) note(element.name);
  };
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations) note(name);
    else if (ts.isFunctionDeclaration(statement)) note(statement.name);
  }
  return names;
}
