import assert from "node:assert/strict";
import { test } from "node:test";
import { startFakeKaleidoscope } from "@kal/testing/server";
import { startWorker } from "./lib/worker.mjs";

const EXPORT = { path: "/records/export/csv" };

test("the nightly export", { timeout: 120_000 }, async (t) => {
  const running = await startFakeKaleidoscope();
  t.after(() => running.close());
  const { fake } = running;
  const { runCron, bucket } = await startWorker(t, running.url);
  const textAt = async (day) => (await (await bucket()).get(`compounds-${day}.csv`))?.text();

  await t.test("stores the records of the search under the day's name", async () => {
    assert.equal((await runCron("2026-11-22T03:00:00Z")).outcome, "ok");
    const lines = (await textAt("2026-11-22")).trim().split("\n");
    const compounds = fake.world.records.all().filter(({ id }) => lines.length > 0 && id).length;
    assert.ok(lines.length > 10 && lines.length <= compounds + 1, `${lines.length} lines`);
    const object = await (await bucket()).head("compounds-2026-11-22.csv");
    assert.equal(object.httpMetadata.contentType, "text/csv");
  });

  await t.test("runs again with the token of the first time", async () => {
    assert.equal((await runCron("2026-11-23T03:00:00Z")).outcome, "ok");
    assert.equal(await textAt("2026-11-23"), await textAt("2026-11-22"));
    assert.deepEqual(fake.tokens.requests, { client_credentials: 1, refresh_token: 0 });
  });

  await t.test("refreshes once when the night has expired the token, and revokes nothing", async () => {
    fake.tokens.expireAll();
    for (const day of ["2026-11-24", "2026-11-25"])
      assert.equal((await runCron(`${day}T03:00:00Z`)).outcome, "ok");
    assert.deepEqual(fake.tokens.requests, { client_credentials: 1, refresh_token: 1 });
    assert.equal(fake.tokens.revokedFamilies, 0);
  });

  await t.test("a run that fails says so, and leaves what an earlier run stored", async () => {
    const before = await textAt("2026-11-22");
    fake.faults.add({ when: EXPORT, cutAt: 200, times: 9 });
    assert.equal((await runCron("2026-11-22T03:00:00Z")).outcome, "exception");
    fake.faults.clear();
    assert.equal(await textAt("2026-11-22"), before);
    fake.faults.add({ when: EXPORT, cutAt: 200, times: 9 });
    await runCron("2026-11-29T03:00:00Z");
    fake.faults.clear();
    assert.equal(await textAt("2026-11-29"), undefined);
  });

  await t.test("an export of more than a part is stored whole", async () => {
    const body = `name\n${"a line of an export, over and over\n".repeat(600_000)}`;
    fake.faults.add({ when: EXPORT, status: 200, body, headers: { "content-type": "text/csv" } });
    assert.equal((await runCron("2026-11-30T03:00:00Z")).outcome, "ok");
    assert.ok((await textAt("2026-11-30")) === body, "the stored text is the sent one");
  });
});
