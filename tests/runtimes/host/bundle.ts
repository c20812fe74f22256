import { join } from "node:path";
import { type BuildOptions, build, type Metafile } from "esbuild";

/** The path of a file of these tests. */
export const here = (path: string) => join(import.meta.dirname, "..", path);

const common = {
  bundle: true,
  format: "esm",
  target: "es2022",
  metafile: true,
  // Not the one on disk, whose paths lead to the packages' sources: what is built is what is tested.
  tsconfigRaw: {},
  // Some of the cases lie in folders that do not depend on the packages.
  nodePaths: [here("node_modules")],
} satisfies BuildOptions;

/** A module and all that it imports as one text, as bundlers for pages and Workers make it. */
export async function bundle(entry: string, options: BuildOptions = {}): Promise<string> {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: [here(entry)],
    platform: "browser",
    ...options,
    write: false,
    metafile: true,
  });
  refuseSources(metafile);
  return outputFiles[0].text;
}

/** The tests' own sources as one file, which finds the packages as any program does. */
export async function compile(entry: string, name: string): Promise<string> {
  const outfile = here(`.out/${name}.mjs`);
  const { metafile } = await build({
    ...common,
    entryPoints: [here(entry)],
    outfile,
    platform: "node",
    packages: "external",
  });
  refuseSources(metafile);
  return outfile;
}

function refuseSources({ inputs }: Metafile) {
  const source = Object.keys(inputs).find((path) => /packages\/\w+\/src\//.test(path));
  if (source) throw new Error(`${source} is in the bundle; what is built should be.`);
}
