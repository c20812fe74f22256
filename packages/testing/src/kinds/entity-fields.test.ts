import { describe, expect, it } from "vitest";
import { dataFieldIds, keyFieldIds } from "../seed/records/ids";
import { openApi } from "../test-support/api";

interface Field {
  id: string;
  field_name: string;
  [key: string]: unknown;
}

it("lists key fields and data fields separately, each with every setting", async () => {
  const api = await openApi();
  const keys = await api.get<Field[]>("/key_fields");
  const data = await api.get<Field[]>("/data_fields");
  expect(keys.map((field) => field.field_name)).toContain("Compound ID");
  expect(keys.every((field) => field.is_key === true)).toBe(true);
  expect(data.map((field) => field.field_name)).toContain("IC50 (nM)");
  expect(data.every((field) => field.is_key === false && field.field_description !== null)).toBe(true);
});

describe.each([
  ["/key_fields", { field_name: "Plate" }, { field_type: "text", attrs: null, is_key: true }],
  [
    "/data_fields",
    { field_name: "Plate", field_type: "number", attrs: {} },
    { field_type: "number", attrs: {}, is_key: false },
  ],
])("POST %s/", (path, body, expected) => {
  it("creates a field once and then returns it", async () => {
    const api = await openApi();
    const made = await api.post<Field>(`${path}/`, body);
    expect(made).toMatchObject({ field_name: "Plate", field_description: "", ...expected });
    expect(await api.post(`${path}/`, body)).toEqual(made);
    const listed = await api.get<Field[]>(path);
    expect(listed.filter((field) => field.field_name === "Plate")).toEqual([made]);
  });

  it.each([{}, { field_name: "" }, { field_name: 5 }, { ...body, typo: 1 }])("rejects %j", async (wrong) => {
    const api = await openApi();
    const before = await api.get(path);
    await expect(api.post(`${path}/`, wrong)).rejects.toThrow(/^400/);
    expect(await api.get(path)).toEqual(before);
  });

  it("requires the trailing slash", async () => {
    const api = await openApi();
    await expect(api.post(path, body)).rejects.toThrow(/^404/);
  });
});

it("rejects unknown field types", async () => {
  const api = await openApi();
  const body = { field_name: "X", field_type: "colour", attrs: {} };
  await expect(api.post("/data_fields/", body)).rejects.toThrow(/^400.*field_type/);
});

it("changes a key field, and clears settings with null", async () => {
  const api = await openApi();
  const path = `/key_fields/${keyFieldIds.compoundId}`;
  const changes = {
    field_name: "Registry number",
    serial_format_prefix: "HAL-",
    serial_format_padding: 4,
    format_enforcement: "generate",
    regex_format: null,
    role: null,
  };
  const answer = await api.put<{ resource: Field; event: unknown }>(path, changes);
  expect(answer).toMatchObject({ resource: { id: keyFieldIds.compoundId, ...changes }, event: null });
  const listed = await api.get<Field[]>("/key_fields");
  expect(listed.find((field) => field.id === keyFieldIds.compoundId)).toEqual(answer.resource);
});

it("returns a changed data field with its validation", async () => {
  const api = await openApi();
  const changes = { is_readonly: true, display_aggregation_type: "mean", attrs: { options: ["a"] } };
  const answer = await api.put(`/data_fields/${dataFieldIds.series}`, changes);
  expect(answer).toMatchObject({ resource: { field: changes, validation: {} } });
});

it.each([
  ["/key_fields", keyFieldIds.batch, { is_archived: true }],
  ["/key_fields", keyFieldIds.batch, { field_name: null }],
  ["/key_fields", keyFieldIds.batch, { regex_format: "(" }],
  ["/key_fields", keyFieldIds.batch, { serial_format_padding: 1_000_000_000 }],
  ["/key_fields", keyFieldIds.batch, { field_description: "x".repeat(501) }],
  ["/data_fields", dataFieldIds.ic50, { regex_format: "a" }],
  ["/data_fields", dataFieldIds.ic50, { display_aggregation_type: "sum" }],
  ["/data_fields", dataFieldIds.ic50, { is_archived: null }],
])("PUT %s/%s refuses %j", async (path, id, body) => {
  const api = await openApi();
  const before = await api.get(path);
  await expect(api.put(`${path}/${id}`, body)).rejects.toThrow(/^400/);
  expect(await api.get(path)).toEqual(before);
});

it("rejects a name that another field of the same kind has", async () => {
  const api = await openApi();
  await expect(api.put(`/data_fields/${dataFieldIds.ic50}`, { field_name: "MW" })).rejects.toThrow(/^409/);
  await expect(api.put("/data_fields/nope", { field_name: "MW" })).rejects.toThrow(/^404/);
});
