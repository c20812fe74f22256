import assert from "node:assert/strict";
import { test } from "node:test";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { startWorker } from "./lib/worker.mjs";

async function start(t, options) {
  const running = await startFakeKaleidoscope();
  t.after(() => running.close());
  return { ...running, ...(await startWorker(t, running.url, options)) };
}

const paths = ["/activities", "/files/x", "/api/kal/programs", "/nothing", "/"];

test("nobody comes in without the key, and a stranger learns nothing", { timeout: 60_000 }, async (t) => {
  const { ask, fake } = await start(t);
  const bodies = new Set();
  for (const authorization of ["", "Bearer", "Bearer wrong", "Basic dGhlLWFjY2Vzcy1rZXk="])
    for (const path of paths) {
      const answer = await ask(path, { headers: { authorization } });
      assert.equal(answer.status, 401, `${authorization} ${path}`);
      bodies.add(await answer.text());
    }
  assert.equal(bodies.size, 1);
  assert.deepEqual(fake.requests, []);
});

test("a Worker without a key lets nobody in", { timeout: 60_000 }, async (t) => {
  const { ask, fake } = await start(t, { secrets: {} });
  for (const authorization of ["Bearer ", "Bearer undefined", "Bearer the-access-key"])
    assert.equal((await ask("/activities", { headers: { authorization } })).status, 401);
  assert.deepEqual(fake.requests, []);
});

test("with the key", { timeout: 60_000 }, async (t) => {
  const { ask, fake } = await start(t);

  await t.test("activities are JSON", async () => {
    const answer = await ask("/activities");
    assert.equal(answer.status, 200);
    const rows = await answer.json();
    assert.deepEqual(
      rows.map(({ id, title }) => ({ id, title })),
      fake.world.activities.all().map(({ id, title }) => ({ id, title })),
    );
  });

  await t.test("pages read through the proxy, and write nothing", async () => {
    const headers = { "content-type": "application/json" };
    const read = await ask("/api/kal/programs", { headers });
    assert.equal((await read.json()).length, 3);
    const origin = "https://worker.test";
    const write = await ask("/api/kal/programs", {
      method: "POST",
      headers: { ...headers, origin },
      body: '{"title":"x"}',
    });
    assert.ok([403, 405].includes(write.status), String(write.status));
    assert.equal(
      fake.requests.filter(({ method, path }) => method === "POST" && path === "/programs").length,
      0,
    );
  });

  await t.test("what there is not is 404, and what is not read 405", async () => {
    assert.equal((await ask("/nothing")).status, 404);
    assert.equal((await ask("/activities", { method: "POST", body: "{}" })).status, 405);
  });
});
