import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { execa } from "execa";

export interface Setting {
  resolution: "nodenext" | "bundler";
  lib: string[];
  types: string[];
  /** Files below the project's folder `types`. */
  files: string[];
  conditions?: string[];
}

const require = createRequire(import.meta.url);

/**
 * Compiles files of a project as strictly as TypeScript can, declarations of dependencies included. `compiler` is a
 * dependency that is a TypeScript. Throws the compiler's complaints.
 */
export async function compile(folder: string, compiler: string, setting: Setting): Promise<void> {
  const { resolution, lib, types, files, conditions } = setting;
  const config = join(folder, `tsconfig.${compiler}.${files.join("-").replaceAll("/", "-")}.json`);
  const compilerOptions = {
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    target: "ES2022",
    module: resolution === "nodenext" ? "nodenext" : "esnext",
    moduleResolution: resolution,
    lib,
    types,
    ...(conditions && { customConditions: conditions }),
  };
  await writeFile(config, JSON.stringify({ compilerOptions, files: files.map((file) => `types/${file}`) }));
  const manifest = require.resolve(`${compiler}/package.json`);
  const { bin } = JSON.parse(await readFile(manifest, "utf8"));
  const tsc = join(dirname(manifest), bin.tsc);
  const { exitCode, all } = await execa(process.execPath, [tsc, "-p", config], {
    cwd: folder,
    reject: false,
    all: true,
  });
  if (exitCode !== 0) throw new Error(`tsc found:\n${all}`);
}
