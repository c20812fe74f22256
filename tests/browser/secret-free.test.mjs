import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { bundle } from "./lib/bundle.mjs";

const TAKES_A_SECRET = /client_secret|client_credentials/;

/** gzip; what a page pays for @kal/web on top of core. */
const WEB_ON_TOP_OF_CORE = 2_560;

test("core can take a secret, so this check can fail", async () => {
  const { text } = await bundle('export { KaleidoscopeClient } from "@kal/core";');
  assert.match(text, TAKES_A_SECRET);
});

for (const contents of [
  'export { KaleidoscopeClient } from "@kal/web";',
  'export { createClient, WebFilesService } from "@kal/web";',
  'export * from "@kal/web";',
]) {
  test(`a page's bundle takes no secret: ${contents}`, async () => {
    const { text } = await bundle(contents);
    assert.doesNotMatch(text, TAKES_A_SECRET);
  });
}

test("neither does what is published", async () => {
  const dist = dirname(fileURLToPath(import.meta.resolve("@kal/web")));
  const files = (await readdir(dist)).filter((name) => /\.c?js$/.test(name));
  assert.ok(files.length >= 2);
  for (const name of files)
    assert.doesNotMatch(await readFile(join(dist, name), "utf8"), TAKES_A_SECRET, name);
});

test(`the web package costs a page less than ${WEB_ON_TOP_OF_CORE} bytes more than core does`, async (t) => {
  const own = await bundle('export { KaleidoscopeClient } from "@kal/web";');
  const core = await bundle(
    'export { ServicesClient, TokenEndpointSource, noToken, InvalidArgumentError, safeFileName } from "@kal/core";',
  );
  t.diagnostic(`${own.gzip} bytes of gzip with core, ${own.gzip - core.gzip} on top of it`);
  assert.ok(own.gzip - core.gzip < WEB_ON_TOP_OF_CORE, `${own.gzip - core.gzip} bytes`);
});

test("a page that uses one constant pays for little more", async () => {
  const { text } = await bundle('export { TIMEOUT_MAXIMUM } from "@kal/web";');
  assert.ok(text.length < 1_000, `${text.length} bytes`);
});
