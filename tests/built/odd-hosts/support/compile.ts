import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

type Options = Parameters<typeof build>[0];

/** A program of `programs` as one file below `.out`, where it finds the built packages as any program does. */
export async function compile(name: string, options: Options = {}): Promise<string> {
  const outfile = here(`.out/${name}.mjs`);
  await build({
    entryPoints: [here(`programs/${name}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "es2022",
    packages: "external",
    tsconfigRaw: {},
    ...options,
  });
  return outfile;
}

/** A program and all that it imports as one text. */
export async function bundle(name: string, options: Options = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here(`programs/${name}.ts`)],
    bundle: true,
    write: false,
    target: "es2022",
    tsconfigRaw: {},
    ...options,
  });
  const [file] = outputFiles ?? [];
  if (!file) throw new Error(`esbuild made nothing of ${name}.`);
  return file.text;
}
