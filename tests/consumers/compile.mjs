import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { capture } from "../../scripts/lib/run.mjs";

/**
 * Compiles files of a project as strictly as TypeScript can, declarations of dependencies included. `compiler` is the
 * folder of a TypeScript.
 */
export async function compile(folder, compiler, { resolution, lib, types, files, conditions }) {
  const config = join(folder, `tsconfig.${basename(compiler)}.${files.join("-").replaceAll("/", "-")}.json`);
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
  const { bin } = JSON.parse(await readFile(join(compiler, "package.json"), "utf8"));
  const command = join(compiler, bin.tsc);
  const { code, stdout, stderr } = await capture(process.execPath, [command, "-p", config], { cwd: folder });
  assert.equal(code, 0, `tsc found:\n${stdout}${stderr}`);
}
