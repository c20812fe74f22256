import { expect, test } from "vitest";
import { arrived, type Workerd, wait, workerdForTest } from "./workerd";

const TIMEOUT_MS = 6_000;

const TOKEN_PATH = "/auth/oauth/token";

/** One request begins something that takes long, another joins it, and the first is cancelled. */
async function joinAndBeLeft({ begin, ask, fake }: Workerd, path: string, slowPath: string) {
  const before = fake.requests.filter((request) => request.path === slowPath).length;
  const first = await begin("app", path);
  await arrived(fake, slowPath, before + 1);
  const startedAt = Date.now();
  const joined = ask("app", path);
  await wait(200);
  expect(await first.cancel()).toBe("cancelled");
  const { value, error } = await joined;
  const ms = Date.now() - startedAt;
  expect(error).toBeUndefined();
  expect(value).not.toHaveLength(0);
  expect(ms).toBeLessThan(TIMEOUT_MS);
}

const start = () => workerdForTest({ timeoutMs: TIMEOUT_MS });

test("a request whose neighbour asked for the first token and was cancelled finishes in time", async () => {
  const workerd = await start();
  workerd.fake.faults.add({ when: { path: TOKEN_PATH }, latencyMs: 30_000 });
  await joinAndBeLeft(workerd, "/list", TOKEN_PATH);
  expect(workerd.fake.tokens.requests.refresh_token).toBe(0);
});

test("a request whose neighbour began the refresh and was cancelled finishes in time, without its refresh token", async () => {
  const workerd = await start();
  await workerd.ask("app", "/list");
  workerd.fake.tokens.expireAll();
  // The server grants the refresh, but its response is lost.
  workerd.fake.faults.add({ when: { path: TOKEN_PATH }, stallAt: 10 });
  await joinAndBeLeft(workerd, "/list", TOKEN_PATH);
  expect((await workerd.ask("app", "/list")).value).not.toHaveLength(0);
  expect(workerd.fake.tokens.requests).toStrictEqual({ client_credentials: 2, refresh_token: 1 });
  expect(workerd.fake.tokens.revokedFamilies).toBe(0);
});

test("a request that shares a cached read with a cancelled neighbour finishes in time", async () => {
  const workerd = await start();
  await workerd.ask("app", "/list");
  workerd.fake.faults.add({ when: { path: "/programs" }, latencyMs: 30_000 });
  await joinAndBeLeft(workerd, "/cached-list", "/programs");
});

test("a request waits for a neighbour that is slow but alive, and asks for no token of its own", async () => {
  const workerd = await start();
  workerd.fake.faults.add({ when: { path: TOKEN_PATH }, latencyMs: 2_500 });
  const first = workerd.ask("app", "/list");
  await wait(150);
  for (const { value } of await Promise.all([first, workerd.ask("app", "/list")]))
    expect(value).not.toHaveLength(0);
  expect(workerd.fake.tokens.requests.client_credentials).toBe(1);
});
