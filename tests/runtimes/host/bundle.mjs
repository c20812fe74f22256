import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const common = {
  bundle: true,
  format: "esm",
  target: "es2022",
  metafile: true,
  // Not the one on disk, whose paths lead to the packages' sources: what is built is what is tested.
  tsconfigRaw: {},
  // Some of the cases lie in folders that do not depend on the packages.
  nodePaths: [here("node_modules")],
};

/** A module and all that it imports as one text, as bundlers for pages and Workers make it. */
export async function bundle(entry, options = {}) {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: [here(entry)],
    write: false,
    platform: "browser",
    ...options,
  });
  refuseSources(metafile);
  return outputFiles[0].text;
}

/** The tests' own sources as one file, which finds the packages as any program does. */
export async function compile(entry, name) {
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

function refuseSources({ inputs }) {
  const source = Object.keys(inputs).find((path) => /packages\/\w+\/src\//.test(path));
  if (source) throw new Error(`${source} is in the bundle; what is built should be.`);
}
