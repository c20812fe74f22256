import { describe, expect, it, vi } from "vitest";
import { clientOnFake, errorOf } from "../../test/support";

describe("cached reads", () => {
  it("send one request for concurrent misses", async () => {
    const { client, sent } = clientOnFake();
    await Promise.all(Array.from({ length: 20 }, () => client.programs.getPrograms()));
    await client.programs.getProgramsByIds([]);
    expect(sent()).toEqual(["GET /programs"]);
  });

  it("return a separate array to each caller", async () => {
    const { client } = clientOnFake();
    const first = await client.programs.getPrograms();
    const length = first.length;
    first.length = 0;
    expect(await client.programs.getPrograms()).toHaveLength(length);
  });

  it.each([Number.NaN, -1])("reject a ttlMs of %d", (ttlMs) => {
    expect(() => clientOnFake({ cache: { ttlMs } })).toThrow(/ttlMs must be a number of at least 0/);
  });

  it.each([Number.NaN, -1])("reject a maxEntries of %d", (maxEntries) => {
    expect(() => clientOnFake({ cache: { maxEntries } })).toThrow(
      /maxEntries must be a number of at least 0/,
    );
  });

  it.each(["5000", Number.NaN, -5])("reject a deadlineMs of %j, as uncached reads do", async (ms) => {
    const { client, sent } = clientOnFake();
    const error = await errorOf(client.programs.getPrograms({ deadlineMs: ms as number }));
    expect(error.message).toMatch(/^deadlineMs must be a number of at least 0/);
    expect(sent()).toEqual([]);
  });

  it("expire after ttlMs", async () => {
    const { client, sent } = clientOnFake({ cache: { ttlMs: 30 } });
    await client.programs.getPrograms();
    await new Promise((wait) => setTimeout(wait, 40));
    await client.programs.getPrograms();
    expect(sent()).toHaveLength(2);
  });

  it("can be reloaded, bypassed, cleared, and turned off", async () => {
    const { client, sent } = clientOnFake();
    await client.programs.getPrograms();
    await client.programs.getPrograms({ cache: "reload" });
    await client.programs.getPrograms({ cache: "no-store" });
    await client.programs.getPrograms();
    expect(sent()).toHaveLength(3);
    client.clearCaches();
    await client.programs.getPrograms();
    expect(sent()).toHaveLength(4);
    const uncached = client.withOptions({ cache: false });
    await uncached.programs.getPrograms();
    await uncached.programs.getPrograms();
    expect(sent()).toHaveLength(6);
  });

  it("see a write immediately, also through a derived client", async () => {
    const { client, fake } = clientOnFake();
    const derived = client.withOptions({ timeoutMs: 5_000 });
    const before = await client.programs.getPrograms();
    await derived.programs.createProgram("Brand new");
    const after = await client.programs.getPrograms();
    expect(after.map(({ title }) => title)).toEqual([...before.map(({ title }) => title), "Brand new"]);
    expect(fake.tokens.requests.client_credentials).toBe(1);
  });

  it("never return a response that was requested before a write", async () => {
    const { client, fake } = clientOnFake();
    await client.workspace.getWorkspace();
    fake.faults.add({ when: { method: "GET", path: "/programs" }, pieceBytes: 64, pieceDelayMs: 5 });
    const slow = client.programs.getPrograms();
    await vi.waitFor(() => expect(fake.requests.some(({ path }) => path === "/programs")).toBe(true));
    await client.programs.createProgram("Meanwhile");
    await slow;
    expect((await client.programs.getPrograms()).map(({ title }) => title)).toContain("Meanwhile");
  });

  it("do not cache errors", async () => {
    const { client, fake } = clientOnFake({ maxRetries: 0 });
    fake.faults.add({ when: { path: "/programs" }, status: 500 });
    await errorOf(client.programs.getPrograms());
    expect((await client.programs.getPrograms()).length).toBeGreaterThan(0);
  });

  it("are not shared with calls whose headers may change the response", async () => {
    const { client, sent } = clientOnFake();
    await client.programs.getPrograms();
    await client.programs.getPrograms({ headers: { "x-on-behalf-of": "someone" } });
    expect(sent()).toHaveLength(2);
  });

  it("continue when one caller aborts and stop when the last one aborts", async () => {
    const { client, fake } = clientOnFake();
    await client.workspace.getWorkspace();
    fake.faults.add({ when: { path: "/programs" }, latencyMs: 60 });
    const controller = new AbortController();
    const leaving = errorOf(client.programs.getPrograms({ signal: controller.signal }));
    const staying = client.programs.getPrograms();
    controller.abort(new Error("gone"));
    expect((await leaving).message).toBe("gone");
    expect((await staying).length).toBeGreaterThan(0);
    expect(fake.requests.filter(({ path }) => path === "/programs")).toHaveLength(1);
  });

  it("apply each caller's own deadline", async () => {
    const { client, fake } = clientOnFake();
    await client.workspace.getWorkspace();
    fake.faults.add({ when: { path: "/programs" }, latencyMs: 150 });
    const patient = client.programs.getPrograms();
    expect(await errorOf(client.programs.getPrograms({ deadlineMs: 30 }))).toMatchObject({
      phase: "deadline",
    });
    expect((await patient).length).toBeGreaterThan(0);
  });
});
