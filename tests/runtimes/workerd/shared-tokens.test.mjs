import assert from "node:assert/strict";
import { test } from "node:test";
import { arrived, startWorkerd, wait } from "./workerd.mjs";

const isolates = ["one", "two"];

/** Every isolate makes several calls at the same time; all succeed. Gives which isolates answered. */
async function everyoneCalls({ ask }) {
  const answers = await Promise.all(
    isolates.flatMap((name) => Array.from({ length: 5 }, () => ask(name, "/list"))),
  );
  for (const { error, value } of answers) {
    assert.equal(error, undefined);
    assert.ok(value.length > 0);
  }
  return new Set(answers.map(({ isolate }) => isolate));
}

test("two isolates on one Durable Object refresh once per expiry", { timeout: 120_000 }, async (t) => {
  const workerd = await startWorkerd(t, { isolates, shared: "object" });
  const { tokens } = workerd.fake;
  assert.equal((await everyoneCalls(workerd)).size, 2);
  assert.deepEqual(tokens.requests, { client_credentials: 1, refresh_token: 0 });
  for (let expiry = 1; expiry <= 3; expiry++) {
    tokens.expireAll();
    await everyoneCalls(workerd);
    assert.deepEqual(tokens.requests, { client_credentials: 1, refresh_token: expiry });
  }
  assert.equal(tokens.revokedFamilies, 0);
});

test("an isolate goes on when the other's request is cancelled between refresh and store", {
  timeout: 120_000,
}, async (t) => {
  const workerd = await startWorkerd(t, { isolates, shared: "object" });
  const { fake, begin, ask } = workerd;
  await everyoneCalls(workerd);
  fake.tokens.expireAll();
  fake.faults.add({ when: { path: "/auth/oauth/token" }, stallAt: 10 });
  const first = await begin("one", "/list");
  await arrived(fake, "/auth/oauth/token", 2);
  const second = ask("two", "/list");
  await wait(200);
  assert.equal(await first.cancel(), "cancelled");
  const { value, error } = await second;
  assert.equal(error, undefined);
  assert.ok(value.length > 0);
  await everyoneCalls(workerd);
  assert.deepEqual(fake.tokens.requests, { client_credentials: 2, refresh_token: 1 });
  assert.equal(fake.tokens.revokedFamilies, 0);
});

test("an isolate finds in KV the token that another one got", { timeout: 120_000 }, async (t) => {
  const { fake, ask } = await startWorkerd(t, { isolates, shared: "kv" });
  for (const name of isolates) assert.ok((await ask(name, "/list")).value.length > 0);
  assert.deepEqual(fake.tokens.requests, { client_credentials: 1, refresh_token: 0 });
  fake.tokens.expireAll();
  await everyoneCalls({ ask });
  assert.equal(fake.tokens.requests.refresh_token, 0);
  assert.equal(fake.tokens.revokedFamilies, 0);
});
