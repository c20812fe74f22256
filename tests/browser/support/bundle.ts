import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** Bundles a module that uses the built packages, as a page would load it. */
export async function bundle(contents: string) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: "js" },
    bundle: true,
    platform: "browser",
    format: "esm",
    target: "es2022",
    minify: true,
    write: false,
    logLevel: "silent",
  });
  const [{ text }] = outputFiles;
  return { text, gzip: gzipSync(text).length };
}
