// #region setup
import { ConnectionError, KaleidoscopeClient } from "@kal/node";
import { createFakeKaleidoscope, type FakeKaleidoscope } from "@kal/testing";
import { beforeEach, expect, it } from "vitest";

let fake: FakeKaleidoscope;
let client: KaleidoscopeClient;

beforeEach(() => {
  fake = createFakeKaleidoscope();
  const { url, clientId, clientSecret, fetch } = fake;
  client = new KaleidoscopeClient({
    url,
    clientId,
    clientSecret,
    fetch,
    cache: false,
  });
});
// #endregion setup

// #region busy
it("waits for a server that is busy, then asks again", async () => {
  fake.faults.add({
    when: { path: "/programs" },
    status: 503,
    retryAfter: 0,
    times: 2,
  });
  expect(await client.programs.getPrograms()).toHaveLength(3);
});
// #endregion busy

// #region cut
it("does not send a write twice when its answer was lost", async () => {
  fake.faults.add({
    when: { method: "POST", path: "/programs" },
    commitThenCut: true,
  });
  await expect(client.programs.createProgram("PRMT5 inhibitors")).rejects.toThrow(
    ConnectionError,
  );
  expect(
    fake.world.programs.all().filter(({ title }) => title === "PRMT5 inhibitors"),
  ).toHaveLength(1);
});
// #endregion cut

// #region tokens
it("renews an expired token once, for any number of calls", async () => {
  await client.programs.getPrograms();
  fake.tokens.expireAll();
  await Promise.all(
    Array.from({ length: 10 }, () => client.programs.getPrograms()),
  );
  expect(fake.tokens.issued.refresh_token).toBe(1);
});
// #endregion tokens
