import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A sample as the program that it is, with the packages that are built. */
async function load(name) {
  const outfile = here(`.out/${name}.mjs`);
  await build({
    entryPoints: [here(`samples/${name}.ts`)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    alias: { "@": here("samples") },
  });
  return import(outfile);
}

/** How each sample is asked. */
const mounts = {
  next: async () => (await load("next")).GET,
  hono: async () => (await load("hono")).app.fetch,
  worker: async (url) => {
    const { default: worker } = await load("worker");
    return (request) => worker.fetch(request, { CLIENT_ID: "demo", CLIENT_SECRET: "demo", API_URL: url });
  },
};

const fromPage = (path, headers, method = "GET") =>
  new Request(`https://lab.test${path}`, {
    method,
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin", ...headers },
    body: method === "GET" ? undefined : "{}",
  });

const ada = { cookie: "user=ada" };

for (const [name, mount] of Object.entries(mounts)) {
  test(`the ${name} example answers whom it knows, and nobody else`, async (t) => {
    const { url, fake, close } = await startFakeKaleidoscope();
    t.after(close);
    process.env.KALEIDOSCOPE_API_URL = url;
    process.env.KALEIDOSCOPE_API_CLIENT_ID = process.env.KALEIDOSCOPE_API_CLIENT_SECRET = "demo";
    const handler = await mount(url);
    assert.equal((await handler(fromPage("/api/kal/programs"))).status, 401);
    assert.deepEqual(fake.requests, []);
    assert.equal((await (await handler(fromPage("/api/kal/programs", ada))).json()).length, 3);
    if (name !== "hono") return;
    assert.equal((await handler(fromPage("/api/kal/programs", ada, "POST"))).status, 405);
    const granted = await handler(fromPage("/api/kal-token", ada, "POST"));
    assert.deepEqual(Object.keys(await granted.json()).sort(), ["access_token", "expires_in"]);
  });

  test(`the ${name} example is the one in the documentation`, async () => {
    const readme = await readFile(here("../../packages/web/README.md"), "utf8");
    const sample = await readFile(here(`samples/${name}.ts`), "utf8");
    assert.ok(
      readme.includes(`\`\`\`ts\n${sample}\`\`\``),
      `packages/web/README.md lacks samples/${name}.ts`,
    );
  });
}
