import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";
import { root } from "../root";

interface Shape {
  /** The package that the code imports from. */
  from: string;
  code: string;
  onTopOf?: string;
  platform?: "browser" | "node";
}

/** The ways in which apps import Kal. `onTopOf` is another shape, whose weight is subtracted. */
export const shapes: Record<string, Shape> = {
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
  tables: { from: "tables", code: 'export { readTable, writeTable } from "@kal/tables"' },
  node: { from: "node", code: 'export { KaleidoscopeClient } from "@kal/node"', platform: "node" },
};

const settings = { bundle: true, minify: true, write: false, format: "esm", target: "es2022" } as const;

/** A built package is one file; its sources tell what is in it. */
const fromSources = {
  alias: Object.fromEntries(
    ["core/stores", "core", "web", "node"].map((name) => {
      const [packageName, ...folder] = name.split("/");
      return [`@kal/${name}`, join(root, "packages", String(packageName), "src", ...folder, "index.ts")];
    }),
  ),
  define: { __KAL_VERSION__: '"0.0.0"' },
};

export interface Weight {
  minified: number;
  gzip: number;
}

/** Returns the bytes of a shape, minified and then compressed, as a server would send it. */
export async function weigh(shape: string): Promise<Weight> {
  const { onTopOf } = shapeOf(shape);
  const own = weightOf(await bundle(shape));
  if (!onTopOf) return own;
  const base = await weigh(onTopOf);
  return { minified: own.minified - base.minified, gzip: own.gzip - base.gzip };
}

/** The same of any code, for comparison. */
export async function weighCode(code: string, resolveDir: string): Promise<Weight> {
  return weightOf(await build({ stdin: { contents: code, resolveDir }, ...settings, platform: "browser" }));
}

function weightOf({ outputFiles = [] }: { outputFiles?: { text: string }[] }): Weight {
  const text = outputFiles[0]?.text ?? "";
  return { minified: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length };
}

/** Minified bytes by source file, largest first. Reads the sources. */
export async function bytesPerFile(shape: string): Promise<[string, number][]> {
  const { metafile } = await bundle(shape, fromSources);
  const [output] = Object.values(metafile.outputs);
  return Object.entries(output?.inputs ?? {})
    .map(([file, { bytesInOutput }]): [string, number] => [relative(root, join(root, file)), bytesInOutput])
    .filter(([, bytes]) => bytes > 0)
    .sort(([, one], [, other]) => other - one);
}

function bundle(shape: string, options?: BuildOptions) {
  const { from, code, platform = "browser" } = shapeOf(shape);
  return build({
    stdin: { contents: code, resolveDir: join(root, "packages", from) },
    absWorkingDir: root,
    // A package finds its siblings among its own dependencies, and itself by name.
    alias: { [`@kal/${from}`]: join(root, "packages", from, "dist/index.js") },
    platform,
    ...options,
    ...settings,
    metafile: true,
  });
}

function shapeOf(name: string): Shape {
  const shape = shapes[name];
  if (shape) return shape;
  throw new Error(`Unknown bundle "${name}". Shapes: ${Object.keys(shapes).join(", ")}.`);
}
