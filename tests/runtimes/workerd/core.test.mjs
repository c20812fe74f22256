import assert from "node:assert/strict";
import { test } from "node:test";
import { demoIds } from "@kal/testing";
import { startWorkerd } from "./workerd.mjs";

const fileId = demoIds.files.structuresSdf;
const file = `fileId=${fileId}`;

// The older runtime knows fewer init fields of fetch, and throws on those it does not know.
for (const compatibilityDate of ["2022-11-30", "2025-06-01"]) {
  test(`in workerd of ${compatibilityDate}, without Node's modules`, { timeout: 120_000 }, async (t) => {
    const { fake, ask, open } = await startWorkerd(t, { compatibilityDate, timeoutMs: 2_000 });

    await t.test("a list is read", async () => {
      const { value, error } = await ask("app", "/list");
      assert.equal(error, undefined);
      assert.deepEqual(
        value,
        fake.world.programs.all().map(({ title }) => title),
      );
    });

    await t.test("an activity is created", async () => {
      const { value } = await ask("app", "/create?title=From+a+Worker");
      assert.equal(fake.world.activities.get(value.id).title, "From a Worker");
    });

    await t.test("a download passes through as it comes", async () => {
      const answer = await open("app", `/download?${file}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      assert.deepEqual(bytes, new Uint8Array(fake.world.files.get(fileId).bytes));
    });

    await t.test("a body that stalls ends with a timeout", async () => {
      fake.faults.add({ when: { path: `/files/${fileId}` }, stallAt: 100 });
      const { error } = await ask("app", `/read?${file}&timeoutMs=300`);
      assert.equal(error.name, "TimeoutError");
      assert.ok(error.known);
    });

    await t.test("an answer that never begins ends with a timeout", async () => {
      fake.faults.add({ when: { path: "/programs" }, latencyMs: 30_000 });
      const { error } = await ask("app", "/list");
      assert.equal(error.name, "TimeoutError");
    });

    await t.test("an abort ends the call with its own reason", async () => {
      fake.faults.add({ when: { path: "/programs" }, latencyMs: 30_000 });
      const { error } = await ask("app", "/abort?afterMs=100");
      assert.deepEqual(error, { name: "RangeError", message: "changed my mind", known: false });
    });

    await t.test("a token that is refused is renewed", async () => {
      fake.tokens.expireAll();
      const { value } = await ask("app", "/list");
      assert.ok(value.length > 0);
      assert.deepEqual(fake.tokens.requests, { client_credentials: 1, refresh_token: 1 });
    });

    if (compatibilityDate < "2024") {
      await t.test("an init field it does not know would have been told: a caller's own is", async () => {
        const { error } = await ask("app", "/with-cache-field");
        assert.match(error.message + error.name, /ConnectionError|cache/);
      });
    }
  });
}
