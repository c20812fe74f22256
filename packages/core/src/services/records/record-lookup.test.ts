import { describe, expect, it, vi } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../../test/support";
import {
  AmbiguousIdentifierError,
  ForbiddenError,
  InvalidArgumentError,
  KaleidoscopeResponseError,
  UnresolvedIdentifierError,
} from "../../errors/index";
import { KalRecord } from "./record";
import { RecordValue } from "./record-value";

const HAL1 = { "Compound ID": "HAL-0001" };

describe("getting a record by its id", () => {
  it("sends one request, also for concurrent calls", async () => {
    const { client, fake, sent } = clientOnFake();
    const [row] = fake.world.records.all();
    const id = row?.id ?? "";
    const records = await Promise.all([1, 2, 3].map(() => client.records.getRecordById(id)));
    expect(new Set(records).size).toBe(1);
    expect(records[0]).toBeInstanceOf(KalRecord);
    expect(records[0]?.id).toBe(id);
    expect(await client.records.getRecordById(id)).toBe(records[0]);
    expect(sent()).toEqual([`GET /records/${id}`]);
  });

  it("returns null for an unknown id, and caches it", async () => {
    const { client, sent } = clientOnFake();
    expect(await client.records.getRecordById("nobody")).toBeNull();
    expect(await client.records.getRecordById("nobody")).toBeNull();
    expect(sent()).toEqual(["GET /records/nobody"]);
  });

  it("reads from the server again if the cache option is reload", async () => {
    const { client, heard } = clientAnswering(() =>
      Response.json({ id: "r", record_identifier: String(heard.length) }),
    );
    const first = await client.records.getRecordById("r");
    const second = await client.records.getRecordById("r", { cache: "reload" });
    const third = await client.records.getRecordById("r", { cache: "no-store" });
    expect([`${first}`, `${second}`, `${third}`]).toEqual(["1", "2", "3"]);
    // The cached value is older than the last response.
    expect(`${await client.records.getRecordById("r")}`).toBe("4");
  });

  it("returns a record argument unchanged, and sends nothing", async () => {
    const { client, heard } = clientAnswering(() => Response.json({ id: "r" }));
    const record = await client.records.getRecordById("r");
    expect(await client.records.getRecordById(record ?? "", { cache: "reload" })).toBe(record);
    expect(heard).toHaveLength(1);
  });

  it("fills in missing fields, creates RecordValue objects, and keeps unknown fields", async () => {
    const { client } = clientAnswering(() =>
      Response.json({ id: "r", hue: 1, record_values: { f: [{ id: "v", content: "x", hue: 2 }] } }),
    );
    const record = await client.records.getRecordById("r");
    expect(record?.record_values.f?.[0]).toBeInstanceOf(RecordValue);
    const plain = record?.toJSON();
    expect(plain).toMatchObject({
      hue: 1,
      identifier_ids: [],
      sub_record_ids: [],
      record_values: { f: [{ id: "v", content: "x", hue: 2, record_id: null }] },
    });
    expect(structuredClone(plain)).toEqual(plain);
  });

  it("returns null for an invalid record, logs it and does not cache it", async () => {
    const error = vi.fn();
    const { client, heard } = clientAnswering(() => Response.json({ record_identifier: "no id" }), {
      logger: { error },
    });
    expect(await client.records.getRecordById("r")).toBeNull();
    expect(await client.records.getRecordById("r")).toBeNull();
    expect(heard).toHaveLength(2);
    expect(error.mock.calls[0]?.[0]).toContain("GET /records/r");
  });

  it("throws for an invalid identifier, and if the server rejects the request", async () => {
    const { client } = clientAnswering(() => new Response(null, { status: 403 }));
    expect(await errorOf(client.records.getRecordById(""))).toBeInstanceOf(InvalidArgumentError);
    expect(await errorOf(client.records.getRecordById({}))).toBeInstanceOf(InvalidArgumentError);
    expect(await errorOf(client.records.getRecordById(null as never))).toBeInstanceOf(InvalidArgumentError);
    expect(await errorOf(client.records.getRecordById("r"))).toBeInstanceOf(ForbiddenError);
  });
});

describe("getting a record by its key values", () => {
  it("accepts fields by name, by id, or as the field itself", async () => {
    const { client, fake, sent } = clientOnFake();
    const record = await client.records.getRecordById(HAL1);
    const key = await client.entityFields.getKeyFieldById("Compound ID");
    expect(record?.record_identifier).toBe("HAL-0001");
    expect(fake.requests.at(-1)?.query).toEqual({
      records_key_field_to_value: JSON.stringify([{ [key?.id ?? ""]: "HAL-0001" }]),
    });
    expect(await client.records.getRecordById({ [key?.id ?? ""]: "HAL-0001" })).toBe(record);
    expect(await client.records.getRecordById(new Map([[key ?? "", "HAL-0001"]]))).toBe(record);
    expect(sent()).toEqual(["GET /key_fields", "GET /records/identifiers"]);
  });

  it("returns the record with no other keys if several match", async () => {
    const { client } = clientOnFake();
    const compound = await client.records.getRecordById(HAL1);
    const batch = await client.records.getRecordById({ ...HAL1, Batch: "1" });
    expect(compound?.identifier_ids).toHaveLength(1);
    expect(batch?.identifier_ids).toHaveLength(2);
  });

  it("throws if several match and none exactly", async () => {
    const { client } = clientAnswering(({ url }) =>
      Response.json(
        url.pathname === "/key_fields"
          ? [{ id: "k", field_name: "K" }]
          : [{ record: { id: "a" } }, { record: { id: "b" } }],
      ),
    );
    const error = await errorOf(client.records.getRecordById({ K: "1" }));
    expect(error).toBeInstanceOf(AmbiguousIdentifierError);
    expect(error.candidateIds).toEqual(["a", "b"]);
  });

  it("returns the matching record even if the server lists it several times", async () => {
    const { client } = clientAnswering(({ url }) =>
      Response.json(
        url.pathname === "/key_fields"
          ? [{ id: "k", field_name: "K" }]
          : [{ record: { id: "a" } }, { record: { id: "a" } }],
      ),
    );
    expect(await client.records.getRecordById({ K: "1" })).toMatchObject({ id: "a" });
  });

  it("returns null for every kind of not-found response", async () => {
    for (const answer of [null, [], [{}], [{ record: null }]]) {
      const { client, heard } = clientAnswering(({ url }) =>
        Response.json(url.pathname === "/key_fields" ? [{ id: "k", field_name: "K" }] : answer),
      );
      expect(await client.records.getRecordById({ K: "1" })).toBeNull();
      expect(await client.records.getRecordById({ K: "1" })).toBeNull();
      expect(heard).toHaveLength(2);
    }
  });

  it("caches a record under its id and its keys", async () => {
    const { client, sent } = clientOnFake();
    const batch = await client.records.getRecordById({ ...HAL1, Batch: "1" });
    expect(await client.records.getRecordById(batch?.id ?? "")).toBe(batch);
    expect(await client.records.getRecordById({ Batch: "1", ...HAL1 })).toBe(batch);
    expect(sent()).toHaveLength(2);
  });

  it("throws for an unknown key field, without requesting a record", async () => {
    const { client, sent } = clientOnFake();
    const error = await errorOf(client.records.getRecordById({ "No such key": "1" }));
    expect(error).toBeInstanceOf(UnresolvedIdentifierError);
    expect(error).toMatchObject({ noun: "key field", identifier: "No such key" });
    expect(sent()).toEqual(["GET /key_fields"]);
  });

  it("throws for a missing value, and for a repeated field", async () => {
    const { client } = clientOnFake();
    const missing = client.records.getRecordById({ "Compound ID": undefined } as never);
    expect(await errorOf(missing)).toBeInstanceOf(InvalidArgumentError);
    const id = (await client.entityFields.getKeyFieldById("Compound ID"))?.id ?? "";
    const twice = client.records.getRecordById({ ...HAL1, [id]: "HAL-0002" });
    expect(await errorOf(twice)).toBeInstanceOf(InvalidArgumentError);
  });

  it("throws if the response is not a list", async () => {
    const { client } = clientAnswering(({ url }) =>
      Response.json(
        url.pathname === "/key_fields" ? [{ id: "k", field_name: "K" }] : { record: { id: "a" } },
      ),
    );
    expect(await errorOf(client.records.getRecordById({ K: "1" }))).toBeInstanceOf(KaleidoscopeResponseError);
  });
});

describe("resolving a record to its id", () => {
  it("does not check strings, and records only if required", async () => {
    const { client, sent } = clientOnFake();
    expect(await client.records.resolveRecordId("anything")).toBe("anything");
    const record = await client.records.getRecordById(HAL1);
    client.records.clearRecordCaches();
    const before = sent().length;
    expect(await client.records.resolveRecordId(record ?? "", { lazy: true })).toBe(record?.id);
    expect(sent()).toHaveLength(before);
    expect(await client.records.resolveRecordId(record ?? "")).toBe(record?.id);
    expect(sent().slice(before)).toEqual([`GET /records/${record?.id}`]);
  });

  it("returns null for unknown key values, and for a deleted record", async () => {
    const { client, fake } = clientOnFake();
    expect(await client.records.resolveRecordId({ "Compound ID": "HAL-9999" })).toBeNull();
    const record = await client.records.getRecordById(HAL1);
    fake.world.records.delete(record?.id ?? "");
    client.records.clearRecordCaches();
    expect(await client.records.resolveRecordId(record ?? "")).toBeNull();
  });

  it("returns null for null", async () => {
    const { client, sent } = clientOnFake();
    expect(await client.records.resolveRecordId(null as never)).toBeNull();
    expect(sent()).toEqual([]);
  });
});
