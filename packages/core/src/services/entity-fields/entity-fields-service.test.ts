import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../../test/support";
import {
  AmbiguousIdentifierError,
  KaleidoscopeResponseError,
  ServerError,
  UnresolvedIdentifierError,
} from "../../errors/index";
import { DataField } from "./data-field";
import { DataFieldTypeEnum } from "./data-field-type";
import { KeyField } from "./key-field";

const NEWER = "0f5c2a4e-1111-4222-8333-444455556666";

describe("the lists of fields", () => {
  it("are returned in the server's order with one request each", async () => {
    const { client, fake, sent } = clientOnFake();
    const keyFields = await client.entityFields.getKeyFields();
    const dataFields = await client.entityFields.getDataFields();
    await Promise.all([client.entityFields.getKeyFields(), client.entityFields.getDataFields()]);
    const newestFirst = fake.world.keyFields.all().reverse();
    expect(keyFields.map(({ id }) => id)).toEqual(newestFirst.map(({ id }) => id));
    expect(dataFields.map(({ id }) => id)).toEqual(fake.world.dataFields.all().map(({ id }) => id));
    expect(keyFields[0]).toBeInstanceOf(KeyField);
    expect(dataFields[0]).toBeInstanceOf(DataField);
    expect(sent()).toEqual(["GET /key_fields", "GET /data_fields"]);
  });

  it("fill in missing fields, and keep unknown ones", async () => {
    const { client } = clientAnswering(() =>
      Response.json([{ id: "f", field_description: null, serial_key: "7" }]),
    );
    const [key] = await client.entityFields.getKeyFields();
    const [data] = await client.entityFields.getDataFields();
    expect(key?.toJSON()).toEqual({
      id: "f",
      created_at: null,
      is_key: true,
      field_name: null,
      field_description: "",
      field_examples: "",
      field_type: null,
      ref_slice_id: null,
      regex_format: null,
      serial_key: "7",
    });
    expect(data?.is_key).toBe(false);
  });

  it("throw if the server does not have the endpoint", async () => {
    const { client } = clientAnswering(() => new Response(null, { status: 404 }));
    expect(await errorOf(client.entityFields.getKeyFields())).toBeInstanceOf(KaleidoscopeResponseError);
    expect(await errorOf(client.entityFields.getDataFieldById("x"))).toBeInstanceOf(
      KaleidoscopeResponseError,
    );
  });
});

describe("looking a field up", () => {
  it("accepts an id, a name, or the field itself, and separates key fields from data fields", async () => {
    const { client } = clientOnFake();
    const { entityFields } = client;
    const key = await entityFields.getKeyFieldById("Compound ID");
    const data = await entityFields.getDataFieldById("SMILES");
    expect(`${key}, ${data}`).toBe("Compound ID, SMILES");
    expect(await entityFields.getKeyFieldById(key?.id ?? "")).toBe(key);
    expect(await entityFields.getDataFieldById(data ?? "")).toBe(data);
    expect(await entityFields.getKeyFieldById(data ?? "")).toBeNull();
    expect(await entityFields.getDataFieldById("Compound ID")).toBeNull();
    expect(await entityFields.getDataFieldById("smiles")).toBeNull();
  });

  it("finds a field that is newer than the list", async () => {
    const { client, fake } = clientOnFake();
    await client.entityFields.getDataFields();
    const [first] = fake.world.dataFields.all();
    fake.world.dataFields.put({ ...first, id: NEWER, field_name: "Brand new" });
    expect((await client.entityFields.getDataFieldById("Brand new"))?.id).toBe(NEWER);
  });

  it("throws if two fields share the name", async () => {
    const { client } = clientAnswering(() =>
      Response.json([
        { id: "a", field_name: "Assay" },
        { id: "b", field_name: "Assay" },
      ]),
    );
    const error = await errorOf(client.entityFields.getDataFieldById("Assay"));
    expect(error).toBeInstanceOf(AmbiguousIdentifierError);
    expect(error.candidateIds).toEqual(["a", "b"]);
  });
});

describe("resolving a field to its id", () => {
  it("returns a UUID unchanged, without a request", async () => {
    const { client, sent } = clientOnFake();
    expect(await client.entityFields.resolveDataFieldId(NEWER)).toBe(NEWER);
    expect(await client.entityFields.resolveKeyFieldId(NEWER)).toBe(NEWER);
    expect(sent()).toEqual([]);
  });

  it("throws for an unknown name", async () => {
    const { client } = clientOnFake();
    const error = await errorOf(client.entityFields.resolveKeyFieldId("SMILES"));
    expect(error).toBeInstanceOf(UnresolvedIdentifierError);
    expect(error).toMatchObject({ noun: "key field", identifier: "SMILES" });
  });

  it("throws for a field of the other kind, and names its kind", async () => {
    const { client } = clientOnFake();
    const key = await client.entityFields.getKeyFieldById("Compound ID");
    const error = await errorOf(client.entityFields.resolveDataFieldId(key ?? ""));
    expect(error).toBeInstanceOf(UnresolvedIdentifierError);
    expect(error.message).toContain('That is the key field "Compound ID".');
  });
});

describe("getting or creating a field", () => {
  it("returns an existing field of any type without creating it", async () => {
    const { client, sent } = clientOnFake();
    const key = await client.entityFields.getOrCreateKeyField("Compound ID");
    const data = await client.entityFields.getOrCreateDataField("SMILES", DataFieldTypeEnum.TEXT);
    expect([key.field_name, data.field_type]).toEqual(["Compound ID", "smiles-string"]);
    expect(sent()).toEqual(["GET /key_fields", "GET /data_fields"]);
  });

  it("creates a key field from its name", async () => {
    const { client, fake, sent } = clientOnFake();
    const field = await client.entityFields.getOrCreateKeyField("Plasmid ID");
    expect(field).toBeInstanceOf(KeyField);
    expect(field.field_name).toBe("Plasmid ID");
    expect(sent()).toEqual(["GET /key_fields", "POST /key_fields/"]);
    expect(fake.requests.at(-1)?.body).toEqual({ field_name: "Plasmid ID" });
  });

  it("creates a data field with its type and adds it to the list", async () => {
    const { client, fake, sent } = clientOnFake();
    const field = await client.entityFields.getOrCreateDataField("Melting point", "number");
    expect(field).toBeInstanceOf(DataField);
    expect(fake.requests.at(-1)?.body).toEqual({
      field_name: "Melting point",
      field_type: "number",
      attrs: {},
    });
    expect(await client.entityFields.resolveDataFieldId("Melting point")).toBe(field.id);
    expect(sent()).toEqual(["GET /data_fields", "POST /data_fields/", "GET /data_fields"]);
  });

  it("throws if the server rejects the request or the response is empty", async () => {
    const refusing = clientAnswering(({ method }) =>
      method === "GET" ? Response.json([]) : new Response("no", { status: 500 }),
    );
    expect(await errorOf(refusing.client.entityFields.getOrCreateKeyField("x"))).toBeInstanceOf(ServerError);
    const silent = clientAnswering(({ method }) =>
      method === "GET" ? Response.json([]) : new Response(null),
    );
    expect(await errorOf(silent.client.entityFields.getOrCreateDataField("x", "text"))).toBeInstanceOf(
      KaleidoscopeResponseError,
    );
  });
});
