import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../../test/support";
import { InvalidArgumentError, NotFoundError, UnresolvedIdentifierError } from "../../errors/index";

const NEW = { "Compound ID": "HAL-0777" };

describe("getting or creating a record", () => {
  it("posts the key values under the ids of their fields, without a prior lookup", async () => {
    const { client, fake, sent } = clientOnFake();
    const record = await client.records.getOrCreateRecord(NEW);
    const key = await client.entityFields.getKeyFieldById("Compound ID");
    expect(record?.record_identifier).toBe("HAL-0777");
    expect(sent()).toEqual(["GET /key_fields", "POST /records"]);
    expect(fake.requests.at(-1)?.body).toEqual({ key_field_to_value: { [key?.id ?? ""]: "HAL-0777" } });
  });

  it("sends nothing if a record is cached under exactly these keys", async () => {
    const { client, sent } = clientOnFake();
    const record = await client.records.getRecordById({ "Compound ID": "HAL-0001" });
    expect(await client.records.getOrCreateRecord({ "Compound ID": "HAL-0001" })).toBe(record);
    expect(sent()).not.toContain("POST /records");
  });

  it("ignores a cached record that has additional keys", async () => {
    const { client, sent } = clientOnFake();
    const batches = await client.records.getRecordById({ "Compound ID": "HAL-0001", Batch: "1" });
    const made = await client.records.getOrCreateRecord({ Batch: "1" });
    expect(made?.id).not.toBe(batches?.id);
    expect(sent().at(-1)).toBe("POST /records");
  });

  it("creates a record after a failed lookup, and later lookups find it", async () => {
    const { client } = clientOnFake();
    expect(await client.records.getRecordById(NEW)).toBeNull();
    const record = await client.records.getOrCreateRecord(NEW);
    expect(record).not.toBeNull();
    expect(await client.records.getRecordById(NEW)).toBe(record);
  });

  it("invalidates every cached miss, including those with fewer keys", async () => {
    const { client } = clientOnFake();
    expect(await client.records.getRecordById({ Batch: "B-new" })).toBeNull();
    const record = await client.records.getOrCreateRecord({ ...NEW, Batch: "B-new" });
    expect((await client.records.getRecordById({ Batch: "B-new" }))?.id).toBe(record?.id);
  });

  it("posts once for two concurrent calls with the same keys", async () => {
    const { client, sent } = clientOnFake();
    const [one, two] = await Promise.all([
      client.records.getOrCreateRecord(NEW),
      client.records.getOrCreateRecord(NEW),
    ]);
    expect(one).toBe(two);
    expect(sent()).toEqual(["GET /key_fields", "POST /records"]);
  });

  it("returns null for an empty response", async () => {
    for (const answer of [null, {}]) {
      const { client } = clientAnswering(({ url }) =>
        Response.json(url.pathname === "/key_fields" ? [{ id: "k", field_name: "K" }] : answer),
      );
      expect(await client.records.getOrCreateRecord({ K: "1" })).toBeNull();
    }
  });

  it("throws for an unknown key field or no keys, before anything is written", async () => {
    const { client, sent } = clientOnFake();
    expect(await errorOf(client.records.getOrCreateRecord({ SMILES: "C" }))).toBeInstanceOf(
      UnresolvedIdentifierError,
    );
    expect(await errorOf(client.records.getOrCreateRecord({}))).toBeInstanceOf(InvalidArgumentError);
    expect(sent()).toEqual(["GET /key_fields"]);
  });

  it("throws for a 404", async () => {
    const { client } = clientAnswering(({ url }) =>
      url.pathname === "/key_fields"
        ? Response.json([{ id: "k", field_name: "K" }])
        : new Response(null, { status: 404 }),
    );
    expect(await errorOf(client.records.getOrCreateRecord({ K: "1" }))).toBeInstanceOf(NotFoundError);
  });
});
