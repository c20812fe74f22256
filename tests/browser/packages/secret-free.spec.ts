import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { bundle } from "../support/bundle";

const TAKES_A_SECRET = /client_secret|client_credentials/;

/** gzip; what @kal/web adds to a page that has core. */
const WEB_ON_TOP_OF_CORE = 2_560;

test("a bundle of core takes a secret, so the checks below can fail", async () => {
  const { text } = await bundle('export { KaleidoscopeClient } from "@kal/core";');
  expect(text).toMatch(TAKES_A_SECRET);
});

for (const contents of [
  'export { KaleidoscopeClient } from "@kal/web";',
  'export { createClient, WebFilesService } from "@kal/web";',
  'export * from "@kal/web";',
]) {
  test(`a page's bundle takes no secret: ${contents}`, async () => {
    const { text } = await bundle(contents);
    expect(text).not.toMatch(TAKES_A_SECRET);
  });
}

test("the published files of @kal/web take no secret", async () => {
  const dist = dirname(fileURLToPath(import.meta.resolve("@kal/web")));
  const files = (await readdir(dist)).filter((name) => /\.c?js$/.test(name));
  expect(files.length).toBeGreaterThanOrEqual(2);
  for (const name of files)
    expect(await readFile(join(dist, name), "utf8"), name).not.toMatch(TAKES_A_SECRET);
});

test(`the web package adds less than ${WEB_ON_TOP_OF_CORE} bytes to a page that has core`, async () => {
  const own = await bundle('export { KaleidoscopeClient } from "@kal/web";');
  const core = await bundle(
    'export { ServicesClient, TokenEndpointSource, noToken, InvalidArgumentError, safeFileName } from "@kal/core";',
  );
  const added = own.gzip - core.gzip;
  test
    .info()
    .annotations.push({ type: "size", description: `${own.gzip} bytes of gzip, ${added} of them own` });
  expect(added).toBeLessThan(WEB_ON_TOP_OF_CORE);
});

test("a page that imports one constant loads little more", async () => {
  const { text } = await bundle('export { TIMEOUT_MAXIMUM } from "@kal/web";');
  expect(text.length).toBeLessThan(1_000);
});
