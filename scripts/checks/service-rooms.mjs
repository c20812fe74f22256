import ts from "typescript";
import { runtimeEdges } from "./core-layers.mjs";
import { sources } from "./lib/files.mjs";
import { parse, problem, walk } from "./lib/parse.mjs";

export const title =
  "services and entities know each other's types only, and reach each other through the client";

const services = "packages/core/src/services/";

/** `records` for services/records.ts and for everything in services/records/. */
const roomOf = (path) =>
  path
    .slice(services.length)
    .split("/")[0]
    .replace(/\.tsx?$/, "");

export function check(root) {
  const files = sources(root, services);
  const closed = new Set(files.filter((path) => holdsServiceOrEntity(root, path)).map(roomOf));
  closed.delete("index");
  return files
    .filter((path) => roomOf(path) !== "index")
    .flatMap((path) =>
      runtimeEdges(root, path)
        .filter(({ target }) => target.startsWith(services))
        .filter(({ target }) => closed.has(roomOf(target)) && roomOf(target) !== roomOf(path))
        .filter(({ names }) => names.length === 0 || !names.every((name) => extended(root, path).has(name)))
        .map(({ target, line }) =>
          problem(
            path,
            line,
            `${roomOf(path)} imports ${roomOf(target)} at run time. Write "import type", and call it through the client (only a base class may be imported)`,
          ),
        ),
    );
}

/** What a file's classes extend. A kind of something cannot be had through the client, so these may be imported. */
function extended(root, path) {
  const names = new Set();
  walk(parse(root, path), (node) => {
    if (ts.isClassDeclaration(node)) for (const name of parentsOf(node)) names.add(name);
  });
  return names;
}

const parentsOf = (node) =>
  (node.heritageClauses ?? [])
    .filter((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)
    .flatMap((clause) => clause.types.map((type) => type.expression.getText()));

/** What both sides may share (a base class, a helper) holds neither a service nor an entity. */
function holdsServiceOrEntity(root, path) {
  let found = false;
  walk(parse(root, path), (node) => {
    if (!ts.isClassDeclaration(node) || isAbstract(node)) return;
    found ||= /.Service$/.test(node.name?.text ?? "") || parentsOf(node).some((name) => /Entity$/.test(name));
  });
  return found;
}

const isAbstract = (node) =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword) ?? false;
