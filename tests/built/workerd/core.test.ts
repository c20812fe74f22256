import { demoIds } from "@kal/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorkerd, type Workerd } from "./workerd";

const fileId = demoIds.files.structuresSdf;
const file = `fileId=${fileId}`;

// The older runtime knows fewer init fields of fetch, and throws on those it does not know.
for (const compatibilityDate of ["2022-11-30", "2025-06-01"]) {
  describe(`in workerd of ${compatibilityDate}, without Node's modules`, () => {
    let workerd: Workerd;
    beforeAll(async () => {
      workerd = await startWorkerd({ compatibilityDate, timeoutMs: 2_000 });
    });
    afterAll(() => workerd.close());

    test("a list is read", async () => {
      const { fake, ask } = workerd;
      const { value, error } = await ask("app", "/list");
      expect(error).toBeUndefined();
      expect(value).toStrictEqual(fake.world.programs.all().map(({ title }) => title));
    });

    test("an activity is created", async () => {
      const { fake, ask } = workerd;
      const { value } = await ask<{ id: string }>("app", "/create?title=From+a+Worker");
      expect(fake.world.activities.get(value.id)?.title).toBe("From a Worker");
    });

    test("a download passes through while it arrives", async () => {
      const { fake, open } = workerd;
      const answer = await open("app", `/download?${file}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      expect(bytes).toStrictEqual(new Uint8Array(fake.world.files.demand(fileId).bytes));
    });

    test("a body that stalls ends with a timeout", async () => {
      const { fake, ask } = workerd;
      fake.faults.add({ when: { path: `/files/${fileId}` }, stallAt: 100 });
      const { error } = await ask("app", `/read?${file}&timeoutMs=300`);
      expect(error?.name).toBe("TimeoutError");
      expect(error?.known).toBe(true);
    });

    test("an answer that never begins ends with a timeout", async () => {
      const { fake, ask } = workerd;
      fake.faults.add({ when: { path: "/programs" }, latencyMs: 30_000 });
      const { error } = await ask("app", "/list");
      expect(error?.name).toBe("TimeoutError");
    });

    test("an abort ends the call with its own reason", async () => {
      const { fake, ask } = workerd;
      fake.faults.add({ when: { path: "/programs" }, latencyMs: 30_000 });
      const { error } = await ask("app", "/abort?afterMs=100");
      expect(error).toStrictEqual({ name: "RangeError", message: "changed my mind", known: false });
    });

    test("a token that is refused is renewed", async () => {
      const { fake, ask } = workerd;
      fake.tokens.expireAll();
      const { value } = await ask("app", "/list");
      expect(value).not.toHaveLength(0);
      expect(fake.tokens.requests).toStrictEqual({ client_credentials: 1, refresh_token: 1 });
    });

    if (compatibilityDate < "2024") {
      test("an init field it does not know would have been told: a caller's own is", async () => {
        const { ask } = workerd;
        const { error } = await ask("app", "/with-cache-field");
        expect(`${error?.message}${error?.name}`).toMatch(/ConnectionError|cache/);
      });
    }
  });
}
