import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

const sources: Plugin = {
  name: "kal-sources",
  setup(builder) {
    builder.onResolve({ filter: /^@kal\// }, ({ path }) => {
      const [, name = "", entry = "."] = path.split("/");
      const file = join(root, "packages", name, "src", entry);
      return { path: existsSync(`${file}.ts`) ? `${file}.ts` : join(file, "index.ts") };
    });
  },
};

export interface BuiltChild {
  /** A script that `node` can run by itself. */
  path: string;
  remove(): Promise<void>;
}

/** Bundles a program of these tests with the sources of the packages, so that a plain `node` can run it. */
export async function buildChild(entry: string): Promise<BuiltChild> {
  const folder = await mkdtemp(join(tmpdir(), "kal-child-"));
  const path = join(folder, "child.mjs");
  await build({
    entryPoints: [fileURLToPath(new URL(`../${entry}`, import.meta.url))],
    outfile: path,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: "inline",
    logLevel: "error",
    define: { __KAL_VERSION__: '"0.0.0-test"' },
    plugins: [sources],
  });
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
