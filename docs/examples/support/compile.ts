import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const examples = fileURLToPath(new URL("..", import.meta.url));
// Below the package's own node_modules, so that what is compiled there finds the built packages.
const compiled = fileURLToPath(new URL("../../node_modules/.cache/kal-examples", import.meta.url));

/** An example as JavaScript that any Node runs; the packages are not bundled. */
export async function compileProgram(path: string): Promise<string> {
  const outfile = join(compiled, relative(examples, path).replace(/\.tsx?$/, ".mjs"));
  await build({
    entryPoints: [path],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
  });
  return outfile;
}
