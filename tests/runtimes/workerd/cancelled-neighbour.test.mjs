import assert from "node:assert/strict";
import { test } from "node:test";
import { arrived, startWorkerd, wait } from "./workerd.mjs";

const TIMEOUT_MS = 6_000;

const TOKEN_PATH = "/auth/oauth/token";

/** One request begins something that takes long, another joins it, and the first is cancelled. */
async function joinAndBeLeft({ begin, ask, fake }, path, slowPath) {
  const before = fake.requests.filter((request) => request.path === slowPath).length;
  const first = await begin("app", path);
  await arrived(fake, slowPath, before + 1);
  const startedAt = Date.now();
  const joined = ask("app", path);
  await wait(200);
  assert.equal(await first.cancel(), "cancelled");
  const { value, error } = await joined;
  const ms = Date.now() - startedAt;
  assert.equal(error, undefined);
  assert.ok(value.length > 0);
  assert.ok(ms < TIMEOUT_MS, `took ${ms} ms`);
}

const start = (t) => startWorkerd(t, { timeoutMs: TIMEOUT_MS });

test("a request whose neighbour asked for the first token and was cancelled finishes in time", {
  timeout: 60_000,
}, async (t) => {
  const workerd = await start(t);
  workerd.fake.faults.add({ when: { path: TOKEN_PATH }, latencyMs: 30_000 });
  await joinAndBeLeft(workerd, "/list", TOKEN_PATH);
  assert.equal(workerd.fake.tokens.requests.refresh_token, 0);
});

test("a request whose neighbour began the refresh and was cancelled finishes in time, without its refresh token", {
  timeout: 60_000,
}, async (t) => {
  const workerd = await start(t);
  await workerd.ask("app", "/list");
  workerd.fake.tokens.expireAll();
  // The server grants the refresh; nobody hears of it.
  workerd.fake.faults.add({ when: { path: TOKEN_PATH }, stallAt: 10 });
  await joinAndBeLeft(workerd, "/list", TOKEN_PATH);
  assert.ok((await workerd.ask("app", "/list")).value.length > 0);
  assert.deepEqual(workerd.fake.tokens.requests, { client_credentials: 2, refresh_token: 1 });
  assert.equal(workerd.fake.tokens.revokedFamilies, 0);
});

test("a request that shares a cached read with a cancelled neighbour finishes in time", {
  timeout: 60_000,
}, async (t) => {
  const workerd = await start(t);
  await workerd.ask("app", "/list");
  workerd.fake.faults.add({ when: { path: "/programs" }, latencyMs: 30_000 });
  await joinAndBeLeft(workerd, "/cached-list", "/programs");
});

test("a request waits for a neighbour that is slow but alive, and asks for no token of its own", {
  timeout: 60_000,
}, async (t) => {
  const workerd = await start(t);
  workerd.fake.faults.add({ when: { path: TOKEN_PATH }, latencyMs: 2_500 });
  const first = workerd.ask("app", "/list");
  await wait(150);
  for (const { value } of await Promise.all([first, workerd.ask("app", "/list")]))
    assert.ok(value.length > 0);
  assert.equal(workerd.fake.tokens.requests.client_credentials, 1);
});
