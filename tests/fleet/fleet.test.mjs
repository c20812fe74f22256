import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { startRedis } from "./redis-server.mjs";

const MEMBERS = 8;
const CALLS = 5;
const member = fileURLToPath(new URL("member.mjs", import.meta.url));

/** A fake that listens, a real Redis, and processes that are connected to both and wait for orders. */
async function fleet(t, { mortals = 0 } = {}) {
  const redisUrl = await startRedis(t);
  const running = await startFakeKaleidoscope();
  t.after(() => running.close());
  const start = async (mortal) => {
    const child = fork(member, [JSON.stringify({ redisUrl, apiUrl: running.url, mortal })]);
    t.after(() => child.kill("SIGKILL"));
    await message(child);
    return child;
  };
  const members = await Promise.all(Array.from({ length: MEMBERS - mortals }, () => start(false)));
  const dying = await Promise.all(Array.from({ length: mortals }, () => start(true)));
  return { ...running, members, dying };
}

async function call(child) {
  child.send({ calls: CALLS });
  return message(child);
}

/** What a process says next; it fails at once where the process has ended instead. */
async function message(child) {
  const ended = once(child, "exit").then(([code, signal]) => {
    throw new Error(`a process ended with ${signal ?? code} instead of an answer`);
  });
  const [said] = await Promise.race([once(child, "message"), ended]);
  ended.catch(() => {});
  return said;
}

async function allSucceed(children) {
  for (const report of await Promise.all(children.map(call)))
    assert.deepEqual(report, { succeeded: CALLS, failures: [] });
}

test("8 processes that start together make one token request", { timeout: 120_000 }, async (t) => {
  const { fake, members } = await fleet(t);
  await allSucceed(members);
  assert.deepEqual(fake.tokens.requests, { client_credentials: 1, refresh_token: 0 });
});

test("8 processes refresh once per expiry", { timeout: 120_000 }, async (t) => {
  const { fake, members } = await fleet(t);
  await allSucceed(members);
  for (let expiry = 1; expiry <= 3; expiry++) {
    fake.tokens.expireAll();
    await allSucceed(members);
    assert.deepEqual(fake.tokens.requests, { client_credentials: 1, refresh_token: expiry });
  }
  assert.equal(fake.tokens.revokedFamilies, 0);
});

test("a process that starts later adopts an expired token's successor", { timeout: 120_000 }, async (t) => {
  const { fake, members } = await fleet(t);
  const [first, ...rest] = members;
  await allSucceed([first]);
  fake.tokens.expireAll();
  // These hold nothing yet: they all read the expired token from Redis and are refused together.
  await allSucceed(rest);
  assert.deepEqual(fake.tokens.requests, { client_credentials: 1, refresh_token: 1 });
});

test("one that is killed between refresh and store costs no call, no second refresh and no family", {
  timeout: 120_000,
}, async (t) => {
  const { fake, members, dying } = await fleet(t, { mortals: 1 });
  await allSucceed(members);
  fake.tokens.expireAll();
  // The first token request of this expiry is the mortal's: the others start while it is on its way.
  fake.faults.add({ when: { path: "/auth/oauth/token" }, latencyMs: 300 });
  const [mortal] = dying;
  const death = once(mortal, "exit");
  mortal.send({ calls: CALLS });
  await refreshAsked(fake);
  await allSucceed(members);
  assert.deepEqual(await death, [null, "SIGKILL"]);
  assert.deepEqual(fake.tokens.requests, { client_credentials: 2, refresh_token: 1 });
  assert.equal(fake.tokens.revokedFamilies, 0);

  fake.tokens.expireAll();
  await allSucceed(members);
  assert.deepEqual(fake.tokens.requests, { client_credentials: 2, refresh_token: 2 });
  assert.equal(fake.tokens.revokedFamilies, 0);
});

/** When the mortal's request for a refresh has reached the server. */
async function refreshAsked(fake) {
  const asked = () => fake.requests.filter(({ path }) => path === "/auth/oauth/token").length;
  const before = fake.tokens.requests.client_credentials;
  while (asked() <= before) await new Promise((wait) => setTimeout(wait, 5));
}
