import { demoIds } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../../test/support";
import { createClient } from "../../client/create-client";
import type { JsonObject } from "../../util/json";
import { WorkspaceService } from "./workspace-service";

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

/** A client whose server has these lists; the others are empty. */
function schemaOf(lists: { [path: string]: JsonObject[] }) {
  const { client } = clientAnswering(({ url: { pathname } }) =>
    Response.json(pathname === "/workspaces/active" ? null : (lists[pathname] ?? [])),
  );
  return client.workspace.getSchema();
}

const type = (id: string, more: JsonObject = {}): JsonObject => ({ id, key_field_ids: [], ...more });
const view = (entity_slice_id: string | null, ...ids: (string | null)[]): JsonObject => ({
  id: `view of ${entity_slice_id}`,
  entity_slice_id,
  view_fields: ids.map((data_field_id) => ({ data_field_id, lookup_field_id: data_field_id && null })),
});

describe("the schema of the demo workspace", () => {
  it("names types, their keys, and the fields on their views and templates", async () => {
    const { client } = clientOnFake();
    const { workspace, types } = await client.workspace.getSchema();
    expect(workspace).toEqual({ id: demoIds.workspace, name: "Halcyon Bio" });
    expect(types.map(({ name, keys }) => [name, names(keys)])).toEqual([
      ["Compound", ["Compound ID"]],
      ["Compound ID + Batch", ["Compound ID", "Batch"]],
      ["Target", ["Target"]],
      ["Draft ID + Alias", ["Draft ID", "Alias"]],
    ]);
    const [compound, batch] = types;
    expect(names(compound?.fields ?? [])).toEqual(
      expect.arrayContaining(["IC50 (nM)", "Hit", "Viability (%)", "Tags"]),
    );
    expect(names(compound?.fields ?? [])).not.toContain("Purity (%)");
    // On the template of batches only.
    expect(names(batch?.fields ?? [])).toContain("Registration status");
  });

  it("lists fields on no view as unassigned", async () => {
    const { client } = clientOnFake();
    const { unassigned } = await client.workspace.getSchema();
    expect(names(unassigned)).toEqual(["Supplier page", "Primary target"]);
  });

  it("is read with six requests, and from the cache after that", async () => {
    const { client, sent } = clientOnFake();
    await client.workspace.getSchema();
    await client.workspace.getSchema();
    expect(sent().sort()).toEqual([
      "GET /data_fields",
      "GET /entity_slices",
      "GET /key_fields",
      "GET /record_view_templates",
      "GET /record_views",
      "GET /workspaces/active",
    ]);
  });
});

describe("getSchema", () => {
  it("takes fields from templates, and skips computed columns, unknown fields and views of no type", async () => {
    const schema = await schemaOf({
      "/entity_slices": [type("t")],
      "/data_fields": ["a", "b", "c"].map((id) => ({ id, field_name: id.toUpperCase(), field_type: "text" })),
      "/record_views": [view("t", "a", null, "gone"), view(null, "c"), view("unknown type", "c")],
      "/record_view_templates": [{ ...view("t", "b", "a"), id: "template", is_template: true }],
    });
    expect(names(schema.types[0]?.fields ?? [])).toEqual(["A", "B"]);
    expect(names(schema.unassigned)).toEqual(["C"]);
    expect(schema.workspace).toBeNull();
  });

  it("leaves out what is deleted, and marks archived fields", async () => {
    const schema = await schemaOf({
      "/entity_slices": [type("t"), type("gone", { is_deleted: true })],
      "/data_fields": [
        { id: "a", field_name: "A", is_archived: true },
        { id: "b", field_name: "B", is_deleted: true },
      ],
      "/record_views": [view("t", "a", "b"), { ...view("t", "c"), id: "deleted", is_deleted: true }],
    });
    expect(schema.types).toEqual([
      {
        id: "t",
        name: "t",
        keys: [],
        fields: [{ id: "a", name: "A", type: "unknown", description: "", archived: true }],
      },
    ]);
  });

  it("keeps a key field that the server does not list", async () => {
    const schema = await schemaOf({ "/entity_slices": [type("t", { key_field_ids: ["k"] })] });
    expect(schema.types[0]).toMatchObject({ name: "k", keys: [{ id: "k", name: "k", type: "unknown" }] });
  });

  it.each([
    [{ options: ["Low", "High", "Low"] }, ["High", "Low"]],
    [{ options: [] }, undefined],
    [{ options: ["Low", { name: "High" }] }, undefined],
    [{}, undefined],
    [null, undefined],
  ])("reads the choices of a select field from %j", async (attrs, options) => {
    const select = { id: "s", field_name: "Series", field_type: "select", attrs };
    const { unassigned } = await schemaOf({
      "/data_fields": [select, { ...select, id: "t", field_type: "text" }],
    });
    expect(unassigned.map((field) => field.options)).toEqual([options, undefined]);
  });

  it("is the same in whatever order the server lists everything", async () => {
    const dated = (id: string, day: number) => ({
      id,
      field_name: id,
      created_at: `2026-01-0${day}T00:00:00.000Z`,
    });
    const lists = {
      "/entity_slices": [
        type("t", { key_field_ids: ["k2", "k1"], created_at: "2026-01-02T00:00:00Z" }),
        type("s", { key_field_ids: ["k1"], created_at: "2026-01-01T00:00:00Z" }),
      ],
      "/key_fields": [dated("k1", 2), dated("k2", 1)],
      "/data_fields": [dated("b", 1), dated("a", 3), { id: "d" }, { id: "c" }],
      "/record_views": [view("t", "a", "b", "c", "d"), view("s", "d", "a")],
    };
    const reversed = Object.fromEntries(
      Object.entries(lists).map(([path, rows]) => [
        path,
        rows
          .map((row: JsonObject) => ({
            ...row,
            ...(Array.isArray(row.key_field_ids) && { key_field_ids: [...row.key_field_ids].reverse() }),
            ...(Array.isArray(row.view_fields) && { view_fields: [...row.view_fields].reverse() }),
          }))
          .reverse(),
      ]),
    );
    const schema = await schemaOf(lists);
    expect(names(schema.types)).toEqual(["k1", "k2 + k1"]);
    expect(names(schema.types[1]?.fields ?? [])).toEqual(["c", "d", "b", "a"]);
    expect(await schemaOf(reversed)).toEqual(schema);
  });

  it("says which service a small client lacks", async () => {
    const { fake } = clientOnFake();
    const client = createClient({
      clientId: "demo",
      clientSecret: "demo",
      url: fake.url,
      fetch: fake.fetch,
      services: { workspace: WorkspaceService },
    });
    expect((await errorOf(client.workspace.getSchema())).message).toContain("client.entityFields");
  });
});
