import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What a bundler makes of a module that uses the built packages. */
export async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: {
      contents,
      resolveDir: import.meta.dirname ?? new URL(".", import.meta.url).pathname,
      loader: "js",
    },
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
