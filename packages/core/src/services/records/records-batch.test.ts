import { describe, expect, it, vi } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../../test/support";
import { InvalidArgumentError, ServerError } from "../../errors/index";

const answeringAll = (options: Parameters<typeof clientAnswering>[1] = {}, ...missing: string[]) =>
  clientAnswering(
    ({ url }) =>
      Response.json(
        (url.searchParams.get("record_ids") ?? "")
          .split(",")
          .filter((id) => !missing.includes(id))
          .map((id) => ({ id }))
          .reverse(),
      ),
    options,
  );

const asked = (heard: { url: URL }[]) => heard.map(({ url }) => url.searchParams.get("record_ids"));
const idsOf = (records: { id: string }[]) => records.map(({ id }) => id);

describe("getting many records", () => {
  it("keeps the given order and duplicates", async () => {
    const { client, heard } = answeringAll();
    const records = await client.records.getRecordsByIds(["b", "a", "b", "c"]);
    expect(idsOf(records)).toEqual(["b", "a", "b", "c"]);
    expect(records[0]).toBe(records[2]);
    expect(asked(heard)).toEqual(["b,a,b,c"]);
  });

  it("sends batches", async () => {
    const { client, heard } = answeringAll();
    const records = await client.records.getRecordsByIds(["a", "b", "c", "d", "e"], { batchSize: 2 });
    expect(idsOf(records)).toEqual(["a", "b", "c", "d", "e"]);
    expect(asked(heard)).toEqual(["a,b", "c,d", "e"]);
  });

  it("splits batches before checking the cache, and does not request an id twice", async () => {
    const { client, heard } = answeringAll();
    await client.records.getRecordsByIds(["a"]);
    await client.records.getRecordsByIds(["a", "b", "c", "b", "d"], { batchSize: 2 });
    expect(asked(heard)).toEqual(["a", "b", "c", "d"]);
  });

  it("sends at most four requests at a time", async () => {
    let open = 0;
    let most = 0;
    const { client } = clientAnswering(async ({ url }) => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 5));
      open--;
      return Response.json([{ id: url.searchParams.get("record_ids") }]);
    });
    const ids = Array.from({ length: 12 }, (_, index) => `r${index}`);
    expect(idsOf(await client.records.getRecordsByIds(ids, { batchSize: 1 }))).toEqual(ids);
    expect(most).toBe(4);
  });

  it("omits unknown ids, without caching them as missing", async () => {
    const { client, heard } = answeringAll({}, "x");
    expect(idsOf(await client.records.getRecordsByIds(["a", "x", ""]))).toEqual(["a"]);
    await client.records.getRecordsByIds(["a", "x"]);
    expect(asked(heard)).toEqual(["a,x", "x"]);
    const none = clientAnswering(() => new Response(null, { status: 404 }));
    expect(await none.client.records.getRecordsByIds(["a"])).toEqual([]);
  });

  it("does not request cached records, and caches the others", async () => {
    const { client, sent } = clientOnFake();
    const ids = await client.records.searchRecords({ limit: 3 });
    const first = await client.records.getRecordById(ids[1] ?? "");
    const records = await client.records.getRecordsByIds(ids);
    expect(records[1]).toBe(first);
    expect(await client.records.getRecordById(ids[2] ?? "")).toBe(records[2]);
    expect(sent()).toEqual(["GET /records/search", `GET /records/${ids[1]}`, "GET /records"]);
  });

  it("requests all of them if the cache option is reload", async () => {
    const { client, heard } = answeringAll();
    const [old] = await client.records.getRecordsByIds(["a"]);
    const [fresh] = await client.records.getRecordsByIds(["a"], { cache: "reload" });
    await client.records.getRecordsByIds(["a"], { cache: "no-store" });
    expect(fresh).not.toBe(old);
    expect(await client.records.getRecordById("a")).toBe(fresh);
    expect(heard).toHaveLength(3);
  });

  it("accepts records and key values, too", async () => {
    const { client, sent } = clientOnFake();
    const second = await client.records.getRecordById({ "Compound ID": "HAL-0002" });
    const records = await client.records.getRecordsByIds([
      { "Compound ID": "HAL-0001" },
      second ?? "",
      { "Compound ID": "HAL-9999" },
    ]);
    expect(records.map(String)).toEqual(["HAL-0001", "HAL-0002"]);
    expect(sent().filter((line) => line === "GET /records")).toEqual([]);
  });

  it("logs an invalid record and returns the valid ones", async () => {
    const error = vi.fn();
    const { client } = clientAnswering(
      () =>
        Response.json([
          { id: "a" },
          { record_identifier: "no id" },
          { id: "b", record_values: { f: [{}] } },
          { id: "c" },
        ]),
      { logger: { error } },
    );
    expect(idsOf(await client.records.getRecordsByIds(["a", "b", "c"]))).toEqual(["a", "c"]);
    expect(error).toHaveBeenCalledTimes(2);
  });

  it("sends nothing for an empty list, and rejects a batch size of 0", async () => {
    const { client, heard } = answeringAll();
    expect(await client.records.getRecordsByIds([])).toEqual([]);
    expect(await errorOf(client.records.getRecordsByIds([], { batchSize: 0 }))).toBeInstanceOf(
      InvalidArgumentError,
    );
    expect(heard).toHaveLength(0);
  });

  it("throws if a batch fails, and starts no further ones", async () => {
    const { client, heard } = clientAnswering(() => new Response(null, { status: 500 }), { maxRetries: 0 });
    const ids = Array.from({ length: 20 }, (_, index) => `r${index}`);
    expect(await errorOf(client.records.getRecordsByIds(ids, { batchSize: 1 }))).toBeInstanceOf(ServerError);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard.length).toBeLessThanOrEqual(4);
  });
});
