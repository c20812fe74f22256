import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { build } from "esbuild";
import { expect, onTestFinished, test } from "vitest";

type Handler = (request: Request) => Response | Promise<Response>;

const here = (path: string) => join(import.meta.dirname, path);

/** A sample as the program that it is, with the packages that are built. */
async function load(name: string) {
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
const mounts: Record<string, (url: string) => Promise<Handler>> = {
  next: async () => (await load("next")).GET,
  hono: async () => (await load("hono")).app.fetch,
  worker: async (url) => {
    const { default: worker } = await load("worker");
    return (request: Request) =>
      worker.fetch(request, { CLIENT_ID: "demo", CLIENT_SECRET: "demo", API_URL: url });
  },
};

const fromPage = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  new Request(`https://lab.test${path}`, {
    method,
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin", ...headers },
    body: method === "GET" ? undefined : "{}",
  });

const ada = { cookie: "user=ada" };

for (const [name, mount] of Object.entries(mounts)) {
  test(`the ${name} example answers known users only`, async () => {
    const { url, fake, close } = await startFakeKaleidoscope();
    onTestFinished(close);
    process.env.KALEIDOSCOPE_API_URL = url;
    process.env.KALEIDOSCOPE_API_CLIENT_ID = process.env.KALEIDOSCOPE_API_CLIENT_SECRET = "demo";
    const handler = await mount(url);
    expect((await handler(fromPage("/api/kal/programs"))).status).toBe(401);
    expect(fake.requests).toStrictEqual([]);
    expect(await (await handler(fromPage("/api/kal/programs", ada))).json()).toHaveLength(3);
    if (name !== "hono") return;
    expect((await handler(fromPage("/api/kal/programs", ada, "POST"))).status).toBe(405);
    const granted = await handler(fromPage("/api/kal-token", ada, "POST"));
    expect(Object.keys(await granted.json()).sort()).toStrictEqual(["access_token", "expires_in"]);
  });

  test(`the ${name} example is the one in the documentation`, async () => {
    const readme = await readFile(here("../../../packages/web/README.md"), "utf8");
    const sample = await readFile(here(`samples/${name}.ts`), "utf8");
    expect(readme).toContain(`\`\`\`ts\n${sample}\`\`\``);
  });
}
