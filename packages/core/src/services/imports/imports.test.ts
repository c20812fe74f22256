import { describe, expect, it, vi } from "vitest";
import { clientAnswering, clientOnFake, errorOf, uuid } from "../../../test/support";
import type { JsonObject } from "../../util/json";
import type { WaitOptions } from "./wait-for";

const accepted = () => Response.json({ import_id: crypto.randomUUID() });
const rowsOf = (count: number): JsonObject[] =>
  Array.from({ length: count }, (_, index) => ({ id: `r${index}` }));
const target = { key_field_names: ["id"] };

describe("pushing rows", () => {
  it("sends them in one request, with only the given options", async () => {
    const { client, heard } = clientAnswering(() => Response.json({ import_id: "imp-1" }));
    expect(await client.imports.pushData({ ...target, data: rowsOf(3) })).toBe("imp-1");
    await client.imports.pushData({
      ...target,
      data: [],
      source_id: "s/1",
      operation_id: "",
      program_id: null,
      set_name: "x",
    });
    expect(heard.map(({ url }) => url.pathname)).toEqual(["/push/imports", "/push/imports/s%2F1"]);
    expect(heard[0]?.body).toEqual({ key_field_names: ["id"], data: rowsOf(3) });
    expect(heard[1]?.body).toEqual({ key_field_names: ["id"], data: [], operation_id: "", set_name: "x" });
  });

  it("by field ids always sends the views, and omits empty options", async () => {
    const { client, heard } = clientAnswering(accepted);
    await client.imports.pushDataByFieldId({
      key_field_ids: [uuid(1)],
      data: [{ k: "1" }],
      operation_id: "",
      set_name: "x",
    });
    expect(heard[0]).toMatchObject({ url: { pathname: "/push/imports/by-field-id" } });
    expect(heard[0]?.body).toEqual({
      key_field_ids: [uuid(1)],
      data: [{ k: "1" }],
      record_view_ids: [],
      set_name: "x",
    });
  });

  it.each([Response.json({}), Response.json([]), Response.json({ import_id: "" }), new Response("")])(
    "is not believed without an import id",
    async (answer) => {
      const { client } = clientAnswering(() => answer);
      expect(await errorOf(client.imports.pushData({ ...target, data: [] }))).toMatchObject({
        name: "KaleidoscopeResponseError",
        field: "import_id",
      });
    },
  );

  it("rejects a value that JSON would convert to null", async () => {
    const { client, heard } = clientAnswering(accepted);
    const error = await errorOf(
      client.imports.pushData({ ...target, data: [{ id: "1", ic50: Number.NaN }] }),
    );
    expect(error.message).toMatch(/data\.0\.ic50 \(NaN\)/);
    expect(heard).toHaveLength(0);
  });

  it("creates records and invalidates the cache", async () => {
    const { client, fake } = clientOnFake();
    const fieldsBefore = await client.entityFields.getDataFields();
    const [key] = await client.entityFields.getKeyFields();
    const name = String(key?.field_name);
    const importId = await client.imports.pushData({
      key_field_names: [name],
      data: [{ [name]: "PUSHED-1", "Brand new column": "7" }],
    });
    const done = await client.imports.waitFor(importId, { pollMs: 1 });
    expect(done).toMatchObject({ id: importId, is_complete: true, import_status: "completed" });
    expect(done.import_result).toMatchObject({ records_created: 1, fields_added: 1 });
    expect(await client.entityFields.getDataFields()).toHaveLength(fieldsBefore.length + 1);
    expect(fake.world.imports.get(importId)).toBeDefined();
    expect((await client.imports.getImports({ is_complete: true })).map(({ id }) => id)).toContain(importId);
  });
});

describe("reading imports", () => {
  it.each([
    [{ validation_result: { failed: 2, errors: [] } }, { rejected: 2, records_skipped: null }],
    [{ validation_result: { errors: [{ value: "secret" }] } }, { rejected: 1, records_skipped: null }],
    [{ records_skipped: 1 }, { rejected: null, records_skipped: 1 }],
    [{ records_skipped: 0, validation_result: { failed: 0 } }, null],
    [null, null],
  ])("logs a warning when one completed with the result %j", async (import_result, details) => {
    const warn = vi.fn();
    const { client } = clientAnswering(
      () => Response.json({ id: "i", import_status: "completed", is_complete: true, import_result }),
      { logger: { warn } },
    );
    expect((await client.imports.waitFor("i")).import_status).toBe("completed");
    expect(warn.mock.calls).toEqual(
      details ? [["kaleidoscope import rejected rows", { import_id: "i", ...details }]] : [],
    );
  });

  it("sends the given filters", async () => {
    const { client, heard } = clientAnswering(() => new Response(null, { status: 404 }));
    expect(await client.imports.getImports({ is_complete: false, page: 0, page_size: 20 })).toEqual([]);
    expect(heard[0]?.url.search).toBe("?is_complete=0&page=0&page_size=20");
    expect(await client.imports.getImport("nope")).toBeNull();
  });

  it("polls at increasing intervals, reports progress, and keeps unknown fields", async () => {
    let looks = 0;
    const { client } = clientAnswering(() => {
      looks += 1;
      return Response.json({
        id: "i",
        import_status: "created",
        is_complete: looks === 3,
        error_details: { a: 1 },
      });
    });
    const seen: boolean[] = [];
    const done = await client.imports.waitFor("i", {
      pollMs: 2,
      onProgress: ({ is_complete }) => seen.push(is_complete),
    });
    expect(seen).toEqual([false, false, true]);
    expect(done.toJSON()).toMatchObject({ error_details: { a: 1 } });
  });

  it.each([Number.NaN, -1, "soon"])("rejects a pollMs of %s", async (pollMs) => {
    const { client, heard } = clientAnswering(() => Response.json({ id: "i", is_complete: false }));
    const options = { pollMs, signal: AbortSignal.timeout(50) } as WaitOptions;
    expect(await errorOf(client.imports.waitFor("i", options))).toMatchObject({
      name: "InvalidArgumentError",
      message: expect.stringContaining("pollMs must be a number of at least 0"),
    });
    expect(heard).toHaveLength(0);
  });

  it("polls at increasing intervals even if pollMs is 0", async () => {
    const { client, heard } = clientAnswering(() =>
      Response.json({ id: "i", import_status: "created", is_complete: false }),
    );
    await errorOf(client.imports.waitFor("i", { pollMs: 0, deadlineMs: 100 }));
    expect(heard.length).toBeGreaterThan(1);
    expect(heard.length).toBeLessThan(20);
  });

  it("stops waiting if the import failed, is unknown or takes too long, or the caller aborts", async () => {
    const failed = clientAnswering(() =>
      Response.json({ id: "i", import_status: "failed", is_complete: false }),
    );
    expect((await failed.client.imports.waitFor("i")).import_status).toBe("failed");
    const never = clientAnswering(() => new Response(null, { status: 404 }));
    expect(await errorOf(never.client.imports.waitFor("i"))).toMatchObject({
      name: "UnresolvedIdentifierError",
    });
    const slow = clientAnswering(() =>
      Response.json({ id: "i", import_status: "created", is_complete: false }),
    );
    expect(await errorOf(slow.client.imports.waitFor("i", { pollMs: 5, deadlineMs: 40 }))).toMatchObject({
      phase: "deadline",
    });
    const signal = AbortSignal.timeout(20);
    expect((await errorOf(slow.client.imports.waitFor("i", { signal }))).name).toBe("TimeoutError");
  });
});

describe("pushing any number of rows", () => {
  const sentRows = (heard: { body: unknown }[]) =>
    heard.flatMap(({ body }) => (body as { data: JsonObject[] }).data);

  it("sends every row once, in concurrent batches", async () => {
    let now = 0;
    let most = 0;
    const { client, heard } = clientAnswering(async () => {
      most = Math.max(most, ++now);
      await new Promise((wait) => setTimeout(wait, 3));
      now -= 1;
      return accepted();
    });
    const progress: number[] = [];
    const report = await client.imports.pushAll(rowsOf(95), target, {
      batchSize: 10,
      concurrency: 3,
      onProgress: ({ acceptedRows, totalRows }) => progress.push(acceptedRows / Number(totalRows)),
    });
    expect(heard).toHaveLength(10);
    expect(sentRows(heard)).toHaveLength(95);
    expect(new Set(sentRows(heard).map(({ id }) => id)).size).toBe(95);
    expect(most).toBe(3);
    expect(progress.at(-1)).toBe(1);
    expect(report.rowCount).toBe(95);
    expect(report.imports.map(({ from, to }) => to - from)).toEqual([...Array(9).fill(10), 5]);
  });

  it("reads an async iterable without buffering all of it", async () => {
    let ahead = 0;
    let behind = 0;
    async function* source() {
      for (const row of rowsOf(1_000)) {
        ahead += 1;
        expect(ahead - behind).toBeLessThanOrEqual(40);
        yield row;
      }
    }
    const { client } = clientAnswering(async ({ body }) => {
      await new Promise((wait) => setTimeout(wait, 1));
      behind += (body as { data: JsonObject[] }).data.length;
      return accepted();
    });
    const report = await client.imports.pushAll(source(), target, { batchSize: 10, concurrency: 2 });
    expect(report.rowCount).toBe(1_000);
  });

  it("reports exactly which rows were imported, were not, and may have been", async () => {
    let call = 0;
    const { client, heard } = clientAnswering(async ({ body }) => {
      const first = (body as { data: { id: string }[] }).data[0]?.id;
      call += 1;
      if (first === "r10") return Response.json({ message: "bad rows" }, { status: 422 });
      await new Promise((wait) => setTimeout(wait, 10));
      if (first === "r20") throw new TypeError("socket hang up");
      return accepted();
    });
    const error = await errorOf(
      client.imports.pushAll(rowsOf(100), target, { batchSize: 10, concurrency: 3 }),
    );
    expect(error).toMatchObject({
      name: "ImportBatchError",
      cause: { status: 422 },
      outcome: {
        accepted: [{ from: 0, to: 10 }],
        refused: [{ from: 10, to: 20 }],
        unknown: [{ from: 20, to: 30 }],
        unsent: [
          { from: 30, to: 40 },
          { from: 40, to: 100 },
        ],
      },
    });
    expect(error.message).toContain("10 accepted, 10 refused, 10 unknown, 70 not sent");
    expect(heard).toHaveLength(call);
  });

  it("reports a row that was read before its source failed, and a callback that threw", async () => {
    async function* breaking() {
      yield* rowsOf(3);
      throw new Error("the file ended early");
    }
    const { client } = clientAnswering(accepted);
    const broken = await errorOf(client.imports.pushAll(breaking(), target, { batchSize: 2 }));
    expect(broken).toMatchObject({
      cause: { message: "the file ended early" },
      outcome: { accepted: [{ from: 0, to: 2 }], unsent: [{ from: 2, to: 3 }] },
    });
    const onProgress = () => {
      throw new Error("mine");
    };
    const thrown = await errorOf(
      client.imports.pushAll(rowsOf(4), target, { batchSize: 2, concurrency: 1, onProgress }),
    );
    expect(thrown).toMatchObject({ cause: { message: "mine" }, outcome: { unsent: [{ from: 2, to: 4 }] } });
  });

  it("stops as soon as the caller aborts, even if the source of the rows is waiting", async () => {
    const controller = new AbortController();
    const { client } = clientAnswering(accepted);
    async function* source() {
      yield* rowsOf(3);
      await new Promise(() => {});
    }
    const pushing = errorOf(
      client.imports.pushAll(source(), target, { batchSize: 2, signal: controller.signal }),
    );
    setTimeout(() => controller.abort("enough"), 10);
    expect(await pushing).toMatchObject({
      cause: "enough",
      outcome: { accepted: [{ from: 0, to: 2 }], unsent: [{ from: 2, to: 3 }] },
    });
  });

  it("reports rows in flight as unknown if the caller aborts", async () => {
    const controller = new AbortController();
    const { client } = clientAnswering(() => new Promise(() => {}));
    const pushing = errorOf(
      client.imports.pushAll(rowsOf(30), target, {
        batchSize: 10,
        concurrency: 1,
        signal: controller.signal,
      }),
    );
    setTimeout(() => controller.abort("enough"), 10);
    expect(await pushing).toMatchObject({
      name: "ImportBatchError",
      cause: "enough",
      outcome: { accepted: [], unknown: [{ from: 0, to: 10 }] },
    });
  });
});
