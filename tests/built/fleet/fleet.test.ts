import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { FakeKaleidoscope } from "@kal/testing";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { expect, onTestFinished, test } from "vitest";
import { startRedis } from "../support/redis-server";

const MEMBERS = 8;
const CALLS = 5;
const member = join(import.meta.dirname, "member.mjs");

/** A fake that listens, a real Redis, and processes that are connected to both and wait for orders. */
async function startFleet({ mortals = 0 } = {}) {
  const redisUrl = await startRedis();
  const running = await startFakeKaleidoscope();
  onTestFinished(() => running.close());
  const start = async (mortal: boolean) => {
    const child = fork(member, [JSON.stringify({ redisUrl, apiUrl: running.url, mortal })]);
    onTestFinished(() => void child.kill("SIGKILL"));
    await message(child);
    return child;
  };
  const members = await Promise.all(Array.from({ length: MEMBERS - mortals }, () => start(false)));
  const dying = await Promise.all(Array.from({ length: mortals }, () => start(true)));
  return { ...running, members, dying };
}

async function call(child: ChildProcess) {
  child.send({ calls: CALLS });
  return message(child);
}

/** What a process says next; it fails at once where the process has ended instead. */
async function message(child: ChildProcess) {
  const ended = once(child, "exit").then(([code, signal]) => {
    throw new Error(`a process ended with ${signal ?? code} instead of an answer`);
  });
  const [said] = await Promise.race([once(child, "message"), ended]);
  ended.catch(() => {});
  return said;
}

async function allSucceed(children: ChildProcess[]) {
  for (const report of await Promise.all(children.map(call)))
    expect(report).toStrictEqual({ succeeded: CALLS, failures: [] });
}

test("8 processes that start together make one token request", async () => {
  const { fake, members } = await startFleet();
  await allSucceed(members);
  expect(fake.tokens.requests).toStrictEqual({ client_credentials: 1, refresh_token: 0 });
});

test("8 processes refresh once per expiry", async () => {
  const { fake, members } = await startFleet();
  await allSucceed(members);
  for (let expiry = 1; expiry <= 3; expiry++) {
    fake.tokens.expireAll();
    await allSucceed(members);
    expect(fake.tokens.requests).toStrictEqual({ client_credentials: 1, refresh_token: expiry });
  }
  expect(fake.tokens.revokedFamilies).toBe(0);
});

test("a process that starts later adopts an expired token's successor", async () => {
  const { fake, members } = await startFleet();
  const [first, ...rest] = members;
  await allSucceed([first]);
  fake.tokens.expireAll();
  // These clients hold no token yet: all read the expired one from Redis, and the server refuses them together.
  await allSucceed(rest);
  expect(fake.tokens.requests).toStrictEqual({ client_credentials: 1, refresh_token: 1 });
});

test("one that is killed between refresh and store costs no call, no second refresh and no family", async () => {
  const { fake, members, dying } = await startFleet({ mortals: 1 });
  await allSucceed(members);
  fake.tokens.expireAll();
  // The first token request of this expiry is the mortal's: the others start while it is on its way.
  fake.faults.add({ when: { path: "/auth/oauth/token" }, latencyMs: 300 });
  const [mortal] = dying;
  const death = once(mortal, "exit");
  mortal.send({ calls: CALLS });
  await refreshAsked(fake);
  await allSucceed(members);
  expect(await death).toStrictEqual([null, "SIGKILL"]);
  expect(fake.tokens.requests).toStrictEqual({ client_credentials: 2, refresh_token: 1 });
  expect(fake.tokens.revokedFamilies).toBe(0);

  fake.tokens.expireAll();
  await allSucceed(members);
  expect(fake.tokens.requests).toStrictEqual({ client_credentials: 2, refresh_token: 2 });
  expect(fake.tokens.revokedFamilies).toBe(0);
});

/** When the mortal's request for a refresh has reached the server. */
async function refreshAsked(fake: FakeKaleidoscope) {
  const asked = () => fake.requests.filter(({ path }) => path === "/auth/oauth/token").length;
  const before = fake.tokens.requests.client_credentials;
  await expect.poll(asked).toBeGreaterThan(before);
}
