import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";

/** What a bundler makes of the packages for a page. A Node built-in that slipped in makes it fail. */
export function bundlesForBrowsers({ folder }) {
  const bundle = (contents) =>
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
      assert.deepEqual(warnings, []);
      const inputs = Object.keys(metafile.inputs).filter((path) => path !== "<stdin>");
      assert.ok(inputs.some((path) => path.startsWith(join("node_modules", "@kal", "core"))));
      const copies = inputs.filter((path) => path.endsWith(".cjs") || !path.includes("@kal"));
      assert.deepEqual(copies, [], "only the module form of Kal's own packages is in the bundle");
    });
  }

  test("a page pays for what it uses", async () => {
    const size = async (contents) => (await bundle(contents)).outputFiles[0].contents.length;
    const all = await size('export { KaleidoscopeClient } from "@kal/core";');
    const one = await size('export { createClient, ProgramsService } from "@kal/core";');
    const none = await size('export { TIMEOUT_MAXIMUM } from "@kal/core";');
    assert.ok(one < all / 2, `one service is ${one} bytes of ${all}`);
    assert.ok(none < all / 10, `one constant is ${none} bytes of ${all}`);
  });
}
