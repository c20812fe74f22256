import { join } from "node:path";
import { build } from "esbuild";
import { expect, inject, test } from "vitest";

// What a bundler makes of the packages for a page. A Node built-in that slipped in makes it fail.
const folder = inject("consumer");

const bundle = (contents: string) =>
  build({
    stdin: { contents, resolveDir: folder, loader: "ts" },
    absWorkingDir: folder,
    bundle: true,
    platform: "browser",
    format: "esm",
    target: "es2022",
    minify: true,
    metafile: true,
    write: false,
    logLevel: "silent",
  });

for (const name of ["@kal/web", "@kal/core"]) {
  test(`${name} bundles for a page, from one copy of core and without Node`, async () => {
    const { warnings, metafile } = await bundle(`export { KaleidoscopeClient } from "${name}";`);
    expect(warnings).toStrictEqual([]);
    const inputs = Object.keys(metafile.inputs).filter((path) => path !== "<stdin>");
    expect(inputs.some((path) => path.startsWith(join("node_modules", "@kal", "core")))).toBeTruthy();
    const copies = inputs.filter((path) => path.endsWith(".cjs") || !path.includes("@kal"));
    expect(copies, "only the module form of Kal's own packages is in the bundle").toStrictEqual([]);
  });
}

test("a page pays for what it uses", async () => {
  const size = async (contents: string) =>
    (await bundle(contents)).outputFiles[0]?.contents.length ?? Number.NaN;
  const all = await size('export { KaleidoscopeClient } from "@kal/core";');
  const one = await size('export { createClient, ProgramsService } from "@kal/core";');
  const none = await size('export { TIMEOUT_MAXIMUM } from "@kal/core";');
  expect(one).toBeLessThan(all / 2);
  expect(none).toBeLessThan(all / 10);
});
