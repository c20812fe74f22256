import { readFileSync } from "node:fs";
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

/** A built package is one file; its sources tell what is in it. */
const fromSources = {
  alias: Object.fromEntries(
    ["core/stores", "core", "web", "node"].map((name) => {
      const [packageName, ...folder] = name.split("/");
      return [`@kal/${name}`, join(root, "packages", packageName, "src", ...folder, "index.ts")];
    }),
  ),
  define: { __KAL_VERSION__: '"0.0.0"' },
};

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

/** Minified bytes by source file, largest first. Reads the sources. */
export async function bytesPerFile(shape) {
  const { metafile } = await bundle(shape, fromSources);
  const [{ inputs }] = Object.values(metafile.outputs);
  return Object.entries(inputs)
    .map(([file, { bytesInOutput }]) => [relative(root, join(root, file)), bytesInOutput])
    .filter(([, bytes]) => bytes > 0)
    .sort(([, one], [, other]) => other - one);
}

/** What a shape is made of. The first pattern that a file's path has counts. */
const parts = {
  "services and entities": /\/services\/|entit|value-object|named-list|cached-list|operation-callback/,
  "downloads and uploads": /download|file-name|multipart|upload|join-stream|can-stream/,
  credentials: /\/auth\/|single-flight/,
  "errors and what they say": /\/errors\/|api-failure|confidential/,
  "cache of reads": /\/cache\//,
  "sending: retries, limits, redirects": /\/transport\//,
};

/** Gzipped bytes that a shape would lose with each of its parts, largest first. What only services use goes with them. */
export async function bytesPerPart(shape) {
  const weight = async (isLeftOut) =>
    weightOf(await bundle(shape, { ...fromSources, plugins: [hollowOut(isLeftOut)] })).gzip;
  const partOf = (file) => Object.keys(parts).find((part) => parts[part].test(file));
  const whole = await weight(() => false);
  const rows = [];
  for (const part of Object.keys(parts))
    rows.push([part, whole - (await weight((file) => partOf(file) === part))]);
  return rows.sort(([, one], [, other]) => other - one);
}

/** Leaves nothing of a file but its names. */
const hollowOut = (isLeftOut) => ({
  name: "hollow-out",
  setup: (builder) =>
    builder.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
      // A table of contents stays: what it names is hollow.
      if (!isLeftOut(path) || path.endsWith("/index.ts")) return undefined;
      const names = readFileSync(path, "utf8").matchAll(
        /^export (?:abstract |async )?(?:class|const|function\*?) (\w+)/gm,
      );
      return { contents: Array.from(names, ([, name]) => `export class ${name} {}`).join("\n") };
    }),
});

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
