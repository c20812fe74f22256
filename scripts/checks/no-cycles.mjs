import { foldersIn, sources } from "./lib/files.mjs";
import { importsOf } from "./lib/imports.mjs";
import { problem } from "./lib/parse.mjs";
import { resolve } from "./lib/resolve.mjs";

export const title = "no file imports itself through others";

export function check(root) {
  const files = foldersIn(root, "packages").flatMap((name) => sources(root, `packages/${name}/src`));
  const edges = new Map(files.map((path) => [path, targets(root, path)]));
  return findCycles(edges).map((cycle) =>
    problem(cycle[0], 1, `circle of imports: ${[...cycle, cycle[0]].join(" -> ")}. Types alone may go round`),
  );
}

const targets = (root, path) =>
  importsOf(root, path)
    .filter(({ typeOnly }) => !typeOnly)
    .map(({ specifier }) => resolve(root, path, specifier))
    .filter(Boolean);

/** One circle for each import that leads back into the path being walked. */
export function findCycles(edges) {
  const cycles = [];
  const done = new Set();
  const trail = [];
  const visit = (path) => {
    const at = trail.indexOf(path);
    if (at >= 0) return void cycles.push(trail.slice(at));
    if (done.has(path)) return;
    trail.push(path);
    for (const target of edges.get(path) ?? []) visit(target);
    trail.pop();
    done.add(path);
  };
  for (const path of edges.keys()) visit(path);
  return cycles;
}
