import { readFileSync, writeFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";

type Plugin = NonNullable<Options["plugins"]>[number];

/** Tree shaking names the source map, and tsup names it again: a file with two is refused by strict readers. */
const oneSourceMapComment: Plugin = {
  name: "one-source-map-comment",
  buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles.filter(({ name }) => /\.c?js$/.test(name))) {
      const text = readFileSync(name, "utf8");
      writeFileSync(name, text.replace(/(\n\/\/# sourceMappingURL=.+)\1/, "$1\n"));
    }
  },
};

/** Jest runs CommonJS in contexts where `import()` fails; Node's own modules can be required in its place. */
const requireInCommonJs: Plugin = {
  name: "require-in-common-js",
  buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles.filter(({ name }) => name.endsWith(".cjs"))) {
      const text = readFileSync(name, "utf8");
      const required = "Promise.resolve({ default: require($1), ...require($1) })";
      writeFileSync(name, text.replace(/\bimport\(('node:[\w/]+')\)/g, required));
    }
  },
};

/**
 * The one build: every package is ESM and CJS with types for each, unminified, with source maps.
 * A package only says which entries it has and on what platform they run.
 */
export function kalPackage(options: {
  entry: Record<string, string>;
  platform?: "neutral" | "node" | "browser";
  external?: string[];
  banner?: Options["banner"];
  /** A program and no library: ESM alone, without types. */
  command?: boolean;
}) {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  return defineConfig({
    entry: options.entry,
    format: options.command ? ["esm"] : ["esm", "cjs"],
    platform: options.platform ?? "neutral",
    target: "es2022",
    dts: !options.command && { compilerOptions: { ignoreDeprecations: "5.0", stripInternal: true } },
    sourcemap: true,
    clean: true,
    splitting: true,
    treeshake: true,
    plugins: [oneSourceMapComment, requireInCommonJs],
    // Deno takes built-in modules only under their `node:` names.
    removeNodeProtocol: false,
    // Bundling core into a sibling would give two copies of every class and break `instanceof` checks.
    external: [/^@kal\//, ...(options.external ?? [])],
    define: { __KAL_VERSION__: JSON.stringify(version) },
    banner: options.banner,
  });
}
