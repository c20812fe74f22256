import { join } from "node:path";
import { type BuildOptions, build as esbuildBuild } from "esbuild";
import { build as viteBuild } from "vite";
import webpack, { type Configuration, type Stats } from "webpack";
import { addPage } from "./page";

/**
 * The bundlers, each as its users set it up for a page: `page(folder, entry, out)` bundles `page/<entry>` into a folder
 * with a page, and `server(folder, entry, out)` bundles everything that `server/<entry>` needs for Node into `out/main`.
 */
type Bundle = (folder: string, entry: string, out: string) => Promise<unknown>;

export const bundlers: Record<"vite" | "webpack" | "esbuild", { page: Bundle; server: Bundle }> = {
  vite: {
    page: (folder, entry, out) =>
      viteBuild({
        ...quiet(folder),
        root: join(folder, "page"),
        build: {
          outDir: out,
          emptyOutDir: true,
          target: "es2022",
          rollupOptions: entry === "main.js" ? {} : { input: join(folder, "page", entry) },
        },
      }),
    server: (folder, entry, out) =>
      viteBuild({
        ...quiet(folder),
        root: folder,
        ssr: { noExternal: true },
        build: {
          ssr: join(folder, "server", entry),
          outDir: out,
          rollupOptions: { output: { entryFileNames: "main.mjs" } },
        },
      }),
  },
  webpack: {
    async page(folder, entry, out) {
      await runWebpack({
        context: folder,
        entry: `./page/${entry}`,
        target: "web",
        output: { path: out, filename: "main.js", module: true },
        experiments: { outputModule: true },
      });
      await addPage(folder, out);
    },
    server: (folder, entry, out) =>
      runWebpack({
        context: folder,
        entry: `./server/${entry}`,
        target: "node20",
        output: { path: out, filename: "main.mjs", module: true },
        experiments: { outputModule: true },
      }),
  },
  esbuild: {
    async page(folder, entry, out) {
      await esbuild(folder, {
        entryPoints: [`page/${entry}`],
        outfile: join(out, "main.js"),
        platform: "browser",
        format: "esm",
      });
      await addPage(folder, out);
    },
    server: (folder, entry, out) => {
      const format = entry.endsWith(".cjs") ? "cjs" : "esm";
      const outfile = join(out, format === "cjs" ? "main.cjs" : "main.mjs");
      return esbuild(folder, { entryPoints: [`server/${entry}`], outfile, platform: "node", format });
    },
  },
};

const quiet = (folder: string) =>
  ({ configFile: false, logLevel: "silent", cacheDir: join(folder, ".vite") }) as const;

const esbuild = (folder: string, options: BuildOptions) =>
  esbuildBuild({ absWorkingDir: folder, bundle: true, target: "es2022", logLevel: "silent", ...options });

/** webpack reports what it could not build in its statistics. */
async function runWebpack(config: Configuration) {
  const stats = await new Promise<Stats | undefined>((resolve, reject) => {
    webpack({ mode: "production", ...config }, (error, found) => (error ? reject(error) : resolve(found)));
  });
  if (!stats || stats.hasErrors()) throw new Error(stats?.toString({ all: false, errors: true }));
  return stats;
}
