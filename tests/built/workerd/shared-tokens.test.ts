import { expect, test } from "vitest";
import { arrived, type Workerd, wait, workerdForTest } from "./workerd";

const isolates = ["one", "two"];

/** Every isolate makes several calls at the same time; all succeed. Gives which isolates answered. */
async function everyoneCalls({ ask }: Pick<Workerd, "ask">) {
  const answers = await Promise.all(
    isolates.flatMap((name) => Array.from({ length: 5 }, () => ask(name, "/list"))),
  );
  for (const { error, value } of answers) {
    expect(error).toBeUndefined();
    expect(value).not.toHaveLength(0);
  }
  return new Set(answers.map(({ isolate }) => isolate));
}

test("two isolates on one Durable Object refresh once per expiry", async () => {
  const workerd = await workerdForTest({ isolates, shared: "object" });
  const { tokens } = workerd.fake;
  expect((await everyoneCalls(workerd)).size).toBe(2);
  expect(tokens.requests).toStrictEqual({ client_credentials: 1, refresh_token: 0 });
  for (let expiry = 1; expiry <= 3; expiry++) {
    tokens.expireAll();
    await everyoneCalls(workerd);
    expect(tokens.requests).toStrictEqual({ client_credentials: 1, refresh_token: expiry });
  }
  expect(tokens.revokedFamilies).toBe(0);
});

test("an isolate goes on when the other's request is cancelled between refresh and store", async () => {
  const workerd = await workerdForTest({ isolates, shared: "object" });
  const { fake, begin, ask } = workerd;
  await everyoneCalls(workerd);
  fake.tokens.expireAll();
  fake.faults.add({ when: { path: "/auth/oauth/token" }, stallAt: 10 });
  const first = await begin("one", "/list");
  await arrived(fake, "/auth/oauth/token", 2);
  const second = ask("two", "/list");
  await wait(200);
  expect(await first.cancel()).toBe("cancelled");
  const { value, error } = await second;
  expect(error).toBeUndefined();
  expect(value).not.toHaveLength(0);
  await everyoneCalls(workerd);
  expect(fake.tokens.requests).toStrictEqual({ client_credentials: 2, refresh_token: 1 });
  expect(fake.tokens.revokedFamilies).toBe(0);
});

test("an isolate finds in KV the token that another one got", async () => {
  const { fake, ask } = await workerdForTest({ isolates, shared: "kv" });
  for (const name of isolates) expect((await ask(name, "/list")).value).not.toHaveLength(0);
  expect(fake.tokens.requests).toStrictEqual({ client_credentials: 1, refresh_token: 0 });
  fake.tokens.expireAll();
  await everyoneCalls({ ask });
  expect(fake.tokens.requests.refresh_token).toBe(0);
  expect(fake.tokens.revokedFamilies).toBe(0);
});
