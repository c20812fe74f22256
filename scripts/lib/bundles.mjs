import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "./root.mjs";

/** The ways in which apps import Kal. `onTopOf` is another shape, whose weight is taken off. */
export const shapes = {
  errors: {
    from: "core",
    code: 'export { KaleidoscopeError, NotFoundError, TimeoutError } from "@kal/core"',
  },
  transport: { from: "core", code: 'export { createClient, FilesService } from "@kal/core"' },
  "one service": { from: "core", code: 'export { createClient, ProgramsService } from "@kal/core"' },
  full: { from: "core", code: 'export { KaleidoscopeClient } from "@kal/core"' },
  // By path: the alias below would take @kal/core/stores for a part of a file.
  stores: {
    from: "core",
    code: 'export { durableObjectTokenStore, kvTokenStore, memoryTokenStore } from "./dist/stores.js"',
  },
  proxy: { from: "core", code: 'export { createApiProxy, createTokenEndpoint } from "./dist/proxy.js"' },
  web: { from: "web", code: 'export { KaleidoscopeClient } from "@kal/web"', onTopOf: "full" },
  node: { from: "node", code: 'export { KaleidoscopeClient } from "@kal/node"', platform: "node" },
};

const settings = { bundle: true, minify: true, write: false, format: "esm", target: "es2022" };

/** Bytes of a shape, minified and then compressed, as a server would send it. */
export async function weigh(shape) {
  const { onTopOf } = shapes[shape];
  const own = weightOf(await bundle(shape));
  if (!onTopOf) return own;
  const base = await weigh(onTopOf);
  return { minified: own.minified - base.minified, gzip: own.gzip - base.gzip };
}

/** The same of any code, for comparison. */
export async function weighCode(code, resolveDir) {
  return weightOf(await build({ stdin: { contents: code, resolveDir }, ...settings, platform: "browser" }));
}

function weightOf({ outputFiles: [{ text }] }) {
  return { minified: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length };
}

/** Minified bytes by source file, largest first. Reads the sources: a built package is one file. */
export async function bytesPerFile(shape) {
  const { metafile } = await bundle(shape, {
    alias: Object.fromEntries(
      ["core", "web", "node"].map((name) => [`@kal/${name}`, join(root, "packages", name, "src/index.ts")]),
    ),
    define: { __KAL_VERSION__: '"0.0.0"' },
  });
  const [{ inputs }] = Object.values(metafile.outputs);
  return Object.entries(inputs)
    .map(([file, { bytesInOutput }]) => [relative(root, join(root, file)), bytesInOutput])
    .filter(([, bytes]) => bytes > 0)
    .sort(([, one], [, other]) => other - one);
}

function bundle(shape, options) {
  const { from, code, platform = "browser" } = shapes[shape];
  return build({
    stdin: { contents: code, resolveDir: join(root, "packages", from) },
    absWorkingDir: root,
    // A package finds its siblings among its own dependencies, and itself by name.
    alias: { [`@kal/${from}`]: join(root, "packages", from, "dist/index.js") },
    ...settings,
    metafile: true,
    platform,
    ...options,
  });
}
