import { describe, expect, it, vi } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../../test/support";
import {
  AmbiguousIdentifierError,
  ForbiddenError,
  InvalidArgumentError,
  KaleidoscopeResponseError,
  UnresolvedIdentifierError,
} from "../../errors/index";
import { Record } from "./record";
import { RecordValue } from "./record-value";

const HAL1 = { "Compound ID": "HAL-0001" };

describe("getting a record by its id", () => {
  it("asks once, also when many ask at the same time", async () => {
    const { client, fake, sent } = clientOnFake();
    const [row] = fake.world.records.all();
    const id = row?.id ?? "";
    const records = await Promise.all([1, 2, 3].map(() => client.records.getRecordById(id)));
    expect(new Set(records).size).toBe(1);
    expect(records[0]).toBeInstanceOf(Record);
    expect(records[0]?.id).toBe(id);
    expect(await client.records.getRecordById(id)).toBe(records[0]);
    expect(sent()).toEqual([`GET /records/${id}`]);
  });

  it("is null for one that does not exist, which is remembered", async () => {
    const { client, sent } = clientOnFake();
    expect(await client.records.getRecordById("nobody")).toBeNull();
    expect(await client.records.getRecordById("nobody")).toBeNull();
    expect(sent()).toEqual(["GET /records/nobody"]);
  });

  it("asks the server again when told to", async () => {
    const { client, heard } = clientAnswering(() =>
      Response.json({ id: "r", record_identifier: String(heard.length) }),
    );
    const first = await client.records.getRecordById("r");
    const second = await client.records.getRecordById("r", { cache: "reload" });
    const third = await client.records.getRecordById("r", { cache: "no-store" });
    expect([`${first}`, `${second}`, `${third}`]).toEqual(["1", "2", "3"]);
    // What was cached is older than what was seen last.
    expect(`${await client.records.getRecordById("r")}`).toBe("4");
  });

  it("gives back a record as it is, and sends nothing", async () => {
    const { client, heard } = clientAnswering(() => Response.json({ id: "r" }));
    const record = await client.records.getRecordById("r");
    expect(await client.records.getRecordById(record ?? "", { cache: "reload" })).toBe(record);
    expect(heard).toHaveLength(1);
  });

  it("fills in what the server leaves out, makes its values values, and keeps what this SDK does not know", async () => {
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

  it("is null for an answer that is no record, which is logged and not remembered", async () => {
    const error = vi.fn();
    const { client, heard } = clientAnswering(() => Response.json({ record_identifier: "no id" }), {
      logger: { error },
    });
    expect(await client.records.getRecordById("r")).toBeNull();
    expect(await client.records.getRecordById("r")).toBeNull();
    expect(heard).toHaveLength(2);
    expect(error.mock.calls[0]?.[0]).toContain("GET /records/r");
  });

  it("throws for what cannot name a record, and where the server refuses", async () => {
    const { client } = clientAnswering(() => new Response(null, { status: 403 }));
    expect(await errorOf(client.records.getRecordById(""))).toBeInstanceOf(InvalidArgumentError);
    expect(await errorOf(client.records.getRecordById({}))).toBeInstanceOf(InvalidArgumentError);
    expect(await errorOf(client.records.getRecordById(null as never))).toBeInstanceOf(InvalidArgumentError);
    expect(await errorOf(client.records.getRecordById("r"))).toBeInstanceOf(ForbiddenError);
  });
});

describe("getting a record by its key values", () => {
  it("names fields by name, by id, or by the field itself", async () => {
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

  it("means the record with no other keys where several fit", async () => {
    const { client } = clientOnFake();
    const compound = await client.records.getRecordById(HAL1);
    const batch = await client.records.getRecordById({ ...HAL1, Batch: "1" });
    expect(compound?.identifier_ids).toHaveLength(1);
    expect(batch?.identifier_ids).toHaveLength(2);
  });

  it("refuses to choose where several fit and none exactly", async () => {
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

  it("is the one that fits, however often the server names it", async () => {
    const { client } = clientAnswering(({ url }) =>
      Response.json(
        url.pathname === "/key_fields"
          ? [{ id: "k", field_name: "K" }]
          : [{ record: { id: "a" } }, { record: { id: "a" } }],
      ),
    );
    expect(await client.records.getRecordById({ K: "1" })).toMatchObject({ id: "a" });
  });

  it("is null where there is none, however the server says so", async () => {
    for (const answer of [null, [], [{}], [{ record: null }]]) {
      const { client, heard } = clientAnswering(({ url }) =>
        Response.json(url.pathname === "/key_fields" ? [{ id: "k", field_name: "K" }] : answer),
      );
      expect(await client.records.getRecordById({ K: "1" })).toBeNull();
      expect(await client.records.getRecordById({ K: "1" })).toBeNull();
      expect(heard).toHaveLength(2);
    }
  });

  it("finds a record again by its id or its keys, whichever way it came", async () => {
    const { client, sent } = clientOnFake();
    const batch = await client.records.getRecordById({ ...HAL1, Batch: "1" });
    expect(await client.records.getRecordById(batch?.id ?? "")).toBe(batch);
    expect(await client.records.getRecordById({ Batch: "1", ...HAL1 })).toBe(batch);
    expect(sent()).toHaveLength(2);
  });

  it("throws for an unknown key field, and asks for no record", async () => {
    const { client, sent } = clientOnFake();
    const error = await errorOf(client.records.getRecordById({ "No such key": "1" }));
    expect(error).toBeInstanceOf(UnresolvedIdentifierError);
    expect(error).toMatchObject({ noun: "key field", identifier: "No such key" });
    expect(sent()).toEqual(["GET /key_fields"]);
  });

  it("throws for a value that is missing, and for one field named twice", async () => {
    const { client } = clientOnFake();
    const missing = client.records.getRecordById({ "Compound ID": undefined } as never);
    expect(await errorOf(missing)).toBeInstanceOf(InvalidArgumentError);
    const id = (await client.entityFields.getKeyFieldById("Compound ID"))?.id ?? "";
    const twice = client.records.getRecordById({ ...HAL1, [id]: "HAL-0002" });
    expect(await errorOf(twice)).toBeInstanceOf(InvalidArgumentError);
  });

  it("throws for an answer that is no list", async () => {
    const { client } = clientAnswering(({ url }) =>
      Response.json(
        url.pathname === "/key_fields" ? [{ id: "k", field_name: "K" }] : { record: { id: "a" } },
      ),
    );
    expect(await errorOf(client.records.getRecordById({ K: "1" }))).toBeInstanceOf(KaleidoscopeResponseError);
  });
});

describe("resolving a record to its id", () => {
  it("passes strings unchecked, and records where it may", async () => {
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

  it("is null for key values of no record, and for a record that is gone", async () => {
    const { client, fake } = clientOnFake();
    expect(await client.records.resolveRecordId({ "Compound ID": "HAL-9999" })).toBeNull();
    const record = await client.records.getRecordById(HAL1);
    fake.world.records.delete(record?.id ?? "");
    client.records.clearRecordCaches();
    expect(await client.records.resolveRecordId(record ?? "")).toBeNull();
  });

  it("is null for nobody", async () => {
    const { client, sent } = clientOnFake();
    expect(await client.records.resolveRecordId(null as never)).toBeNull();
    expect(sent()).toEqual([]);
  });
});
