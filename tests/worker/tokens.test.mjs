import assert from "node:assert/strict";
import { test } from "node:test";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { startWorker } from "./lib/worker.mjs";

test("two isolates with many requests at once ask for one token, and refresh it once", {
  timeout: 120_000,
}, async (t) => {
  const running = await startFakeKaleidoscope();
  t.after(() => running.close());
  const { tokens } = running.fake;
  const isolates = ["one", "two"];
  const secrets = { ACCESS_KEY: "the-access-key", TOKEN_KEY: Buffer.alloc(32, 7).toString("base64") };
  const { ask } = await startWorker(t, running.url, { isolates, secrets });
  const everyoneAsks = async () => {
    const asked = isolates.flatMap((from) =>
      Array.from({ length: 10 }, () => ask("/api/kal/programs", { from, headers: json })),
    );
    for (const answer of await Promise.all(asked)) assert.equal((await answer.json()).length, 3);
  };
  await everyoneAsks();
  assert.deepEqual(tokens.requests, { client_credentials: 1, refresh_token: 0 });
  tokens.expireAll();
  await everyoneAsks();
  assert.deepEqual(tokens.requests, { client_credentials: 1, refresh_token: 1 });
  assert.equal(tokens.revokedFamilies, 0);
});

const json = { "content-type": "application/json" };
