import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { answers } from "../../scripts/lib/answers.mjs";
import { anyFreePort } from "../../scripts/lib/free-port.mjs";
import { killTree, start } from "../../scripts/lib/run.mjs";
import { startBrowser } from "../browser/lib/browser.mjs";
import { call, externalAddresses, neighbor } from "./lib/callers.mjs";
import { startDemo } from "./lib/demo.mjs";
import { files } from "./lib/files-page.mjs";
import { later } from "./lib/later.mjs";
import { visit } from "./lib/visit.mjs";

const KEY = "a-key-that-only-the-terminal-shows";
const tokenRequest = {
  method: "POST",
  body: "{}",
  headers: { "sec-fetch-site": "same-origin", "content-type": "application/json" },
};

let api;
before(async () => {
  api = await startFakeKaleidoscope({ clientId: "an-id", clientSecret: "a-secret" });
});
after(() => api?.close());

async function startReal(t, settings) {
  const demo = await startDemo({
    KALEIDOSCOPE_API_CLIENT_ID: "an-id",
    KALEIDOSCOPE_API_CLIENT_SECRET: "a-secret",
    KALEIDOSCOPE_API_URL: api.url,
    ...settings,
  });
  later(t, demo.stop);
  return { ...demo, port: new URL(demo.url).port };
}

test("its own script listens on this computer alone", async (t) => {
  const port = await anyFreePort();
  const child = start("npm", ["run", "--silent", "start"], {
    cwd: fileURLToPath(new URL("../../apps/demo", import.meta.url)),
    env: { ...process.env, PORT: String(port), NEXT_TELEMETRY_DISABLED: "1" },
    stdio: "ignore",
  });
  later(t, async () => {
    killTree(child);
    await child.done;
  });
  assert.ok(await answers(`http://127.0.0.1:${port}`), "it answers here");
  for (const address of externalAddresses())
    await assert.rejects(call({ address, port, headers: { host: `localhost:${port}` } }, "/"), {
      code: "ECONNREFUSED",
    });
});

test("somebody elsewhere signs in with the key, under a configured name alone", async (t) => {
  const { port } = await startReal(t, { KAL_DEMO_KEY: KEY, KAL_DEMO_HOSTS: "demo.example" });
  const [address = "127.0.0.1"] = externalAddresses();
  // What a reverse proxy on this computer would add.
  const from = { "x-forwarded-for": "203.0.113.7" };
  const caller = (host) => ({ address, port, headers: { host: `${host}:${port}`, ...from } });
  const known = caller("demo.example");
  assert.equal((await call(known, "/sign-in")).status, 401);
  assert.equal((await call(known, "/sign-in?key=guessed")).status, 401);
  assert.equal((await call(caller("other.example"), `/sign-in?key=${KEY}`)).status, 403);
  const { status, headers } = await call(known, `/sign-in?key=${KEY}`);
  const [cookie = ""] = headers["set-cookie"] ?? [];
  assert.deepEqual([status, headers.location], [303, "/"]);
  assert.match(cookie, /; HttpOnly; SameSite=Strict$/);
  const signedIn = { headers: { cookie: cookie.split(";")[0] } };
  assert.equal((await call(known, "/activities", signedIn)).status, 200);
  assert.equal((await call(known, "/activities")).status, 307);
  assert.equal((await call(caller("other.example"), "/activities", signedIn)).status, 307);
  assert.equal(
    (await call(known, "/activities", { headers: { cookie: "kal-demo-key=guessed" } })).status,
    307,
  );
});

test("without a key nobody elsewhere signs in", async (t) => {
  const { port } = await startReal(t, { KAL_DEMO_HOSTS: "demo.example" });
  const known = {
    address: "127.0.0.1",
    port,
    headers: { host: "demo.example", "x-forwarded-for": "203.0.113.7" },
  };
  for (const path of ["/sign-in", "/sign-in?key=", "/sign-in?key=undefined"])
    assert.equal((await call(known, path)).status, 401);
  assert.equal((await call(known, "/", { headers: { cookie: "kal-demo-key=" } })).status, 307);
});

test("a real workspace's token is not handed out, and pages offer no token route", async (t) => {
  const { url, port } = await startReal(t);
  const { status, text } = await call(neighbor(port), "/api/kal-token", tokenRequest);
  assert.equal(status, 404);
  assert.doesNotMatch(text, /access_token/);
  const browser = await startBrowser();
  later(t, () => browser.close());
  const { page } = await visit(t, browser, `${url}/files?mode=token`);
  assert.equal(await page.getByRole("radio", { name: "Token route" }).count(), 0);
  await files.choose(page, /kras-ic50-plate-1/);
  await files.press(page, "Load the preview");
  await page.getByText("60 rows").waitFor();
});

test("a real workspace's token is handed out to this computer if the person who starts the demo asks for it", async (t) => {
  const { port } = await startReal(t, { KAL_DEMO_TOKEN_ROUTE: "on" });
  const { status, text } = await call(neighbor(port), "/api/kal-token", tokenRequest);
  assert.equal(status, 200);
  assert.equal(typeof JSON.parse(text).access_token, "string");
});

test("the fake workspace is shown without a login, and under no other name", async (t) => {
  const demo = await startDemo();
  later(t, demo.stop);
  const { port } = new URL(demo.url);
  assert.equal((await call(neighbor(port), "/")).status, 200);
  const rebound = { address: "127.0.0.1", port, headers: { host: `rebound.example:${port}` } };
  assert.equal((await call(rebound, "/")).status, 307);
  assert.equal((await call(rebound, "/sign-in")).status, 403);
});
