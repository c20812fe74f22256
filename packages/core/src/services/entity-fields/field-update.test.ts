import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../../test/support";
import { ConflictError, KaleidoscopeResponseError } from "../../errors/index";
import type { DataField } from "./data-field";
import type { KeyField } from "./key-field";

async function keyFieldOn({ client }: ReturnType<typeof clientOnFake>): Promise<KeyField> {
  const field = await client.entityFields.getKeyFieldById("Compound ID");
  if (!field) throw new Error("the seed has lost its key field");
  return field;
}

async function dataFieldOn({ client }: ReturnType<typeof clientOnFake>): Promise<DataField> {
  const field = await client.entityFields.getDataFieldById("Notes");
  if (!field) throw new Error("the seed has lost its data field");
  return field;
}

describe("updating a key field", () => {
  it("sends only the given changes, including `null`, and returns the same field with the response applied", async () => {
    const on = clientOnFake();
    const field = await keyFieldOn(on);
    const same = await field.update({ regex_format: null, serial_format_padding: 5, role: undefined });
    expect(same).toBe(field);
    expect(on.fake.requests.at(-1)).toMatchObject({
      method: "PUT",
      path: `/key_fields/${field.id}`,
      body: { regex_format: null, serial_format_padding: 5 },
    });
    expect(field.toJSON()).toMatchObject({ regex_format: null, serial_format_padding: 5 });
  });

  it("sends nothing without changes", async () => {
    const on = clientOnFake();
    const field = await keyFieldOn(on);
    expect(await field.update({ field_name: undefined })).toBe(field);
    expect(on.sent()).toEqual(["GET /key_fields"]);
  });

  it("invalidates only the list of key fields", async () => {
    const on = clientOnFake();
    const field = await keyFieldOn(on);
    await on.client.entityFields.getDataFields();
    await field.update({ field_name: "Registry number" });
    await on.client.entityFields.getDataFields();
    expect((await on.client.entityFields.getKeyFieldById("Registry number"))?.id).toBe(field.id);
    expect(on.sent().filter((line) => line.startsWith("GET"))).toEqual([
      "GET /key_fields",
      "GET /data_fields",
      "GET /key_fields",
    ]);
  });

  it("does not change the field if the server rejects the request", async () => {
    const on = clientOnFake();
    const field = await keyFieldOn(on);
    expect(await errorOf(field.update({ field_name: "Batch" }))).toBeInstanceOf(ConflictError);
    expect(field.field_name).toBe("Compound ID");
  });

  it("throws if the response contains no field", async () => {
    for (const answer of [null, {}, { resource: null }]) {
      const { client } = clientAnswering(({ method }) =>
        Response.json(method === "GET" ? [{ id: "k", field_name: "K" }] : answer),
      );
      const [field] = await client.entityFields.getKeyFields();
      const update = field?.update({ field_name: "L" }) ?? Promise.resolve();
      expect(await errorOf(update)).toBeInstanceOf(KaleidoscopeResponseError);
      expect(field?.field_name).toBe("K");
    }
  });
});

describe("updating a data field", () => {
  it("unwraps the field and keeps unknown settings", async () => {
    const on = clientOnFake();
    const field = await dataFieldOn(on);
    const same = await field.update({ is_archived: true, field_description: "", attrs: { unit: "nM" } });
    expect(same).toBe(field);
    expect(on.fake.requests.at(-1)).toMatchObject({
      method: "PUT",
      path: `/data_fields/${field.id}`,
      body: { is_archived: true, field_description: "", attrs: { unit: "nM" } },
    });
    expect(field.toJSON()).toMatchObject({ is_archived: true, attrs: { unit: "nM" } });
    expect(field.toJSON()).not.toHaveProperty("validation");
  });

  it("accepts a field without a wrapper, too", async () => {
    const { client } = clientAnswering(({ method }) =>
      Response.json(method === "GET" ? [{ id: "d", hue: 1 }] : { resource: { id: "d", field_name: "D2" } }),
    );
    const [field] = await client.entityFields.getDataFields();
    await field?.update({ field_name: "D2" });
    expect(field?.field_name).toBe("D2");
    expect(field).not.toHaveProperty("hue");
  });

  it("throws if the field in the response is null", async () => {
    const { client } = clientAnswering(({ method }) =>
      Response.json(method === "GET" ? [{ id: "d" }] : { resource: { field: null } }),
    );
    const [field] = await client.entityFields.getDataFields();
    const update = field?.update({ is_readonly: true }) ?? Promise.resolve();
    expect(await errorOf(update)).toBeInstanceOf(KaleidoscopeResponseError);
  });
});
