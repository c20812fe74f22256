import { sources } from "./lib/files.mjs";
import { importsOf } from "./lib/imports.mjs";
import { problem } from "./lib/parse.mjs";
import { resolve } from "./lib/resolve.mjs";

export const title = "inside core: client, then services, then transport, auth and cache, then errors";

const src = "packages/core/src/";
const heights = { client: 4, services: 3, transport: 2, auth: 2, cache: 2, errors: 1 };

export const roomOf = (path) =>
  path
    .slice(src.length)
    .split("/")[0]
    .replace(/\.[cm]?tsx?$/, "");

export function check(root) {
  const edges = new Map(sources(root, src).map((path) => [path, runtimeEdges(root, path)]));
  const heightOf = heightIn(edges);
  return [...edges].flatMap(([path, imports]) => {
    const own = heights[roomOf(path)];
    if (own === undefined) return []; // Stands as high as what it imports.
    return imports
      .filter(({ target }) => heightOf(target) > own)
      .map(({ target, line }) => problem(path, line, explain(path, target)));
  });
}

function explain(path, target) {
  const placed = heights[roomOf(target)] !== undefined;
  const why = placed ? "" : ", which itself imports from above";
  return (
    `${roomOf(path)} must not import ${target.slice(src.length)}${why} (${title}). ` +
    "Import the type alone, take it as an argument, or move the shared part down"
  );
}

/** A file in no room, such as json.ts, is as high as the highest file it imports, directly or not. */
function heightIn(edges) {
  const known = new Map();
  const heightOf = (path) => {
    const fixed = heights[roomOf(path)];
    if (fixed !== undefined) return fixed;
    if (known.has(path)) return known.get(path);
    known.set(path, 0); // In a circle, which no-cycles reports, this ends the walk.
    const height = Math.max(0, ...(edges.get(path) ?? []).map(({ target }) => heightOf(target)));
    known.set(path, height);
    return height;
  };
  return heightOf;
}

/** Imports of core's own files that remain when it is built; types may point anywhere. */
export function runtimeEdges(root, path) {
  return importsOf(root, path)
    .filter((found) => !found.typeOnly)
    .map((found) => ({ ...found, target: resolve(root, path, found.specifier) }))
    .filter(({ target }) => target?.startsWith(src));
}
