import { expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { dataFieldIds, entityTypeIds, keyFieldIds, recordIds } from "../seed/records/ids";
import { type Api, openApi } from "../test-support/api";

interface Shown {
  id: string;
  record_identifier: string;
  entity_slice_id: string;
  identifier_ids: string[];
  sub_record_ids: string[];
  record_values: Record<
    string,
    { id: string; content: unknown; record_id?: string; operation_id?: string | null }[]
  >;
  operation_records_created_at: Record<string, string>;
}

const first = recordIds.compound(1);

const byKeys = (api: Api, ...maps: object[]) =>
  api.get<{ record: Shown }[]>(
    `/records/identifiers?records_key_field_to_value=${encodeURIComponent(JSON.stringify(maps))}`,
  );

it("shows a record with plain keys and its values of each activity", async () => {
  const api = await openApi();
  const record = await api.get<Shown>(`/records/${first}`);
  expect(record).toMatchObject({
    record_identifier: "HAL-0001",
    excluded_operation_ids: [],
    initial_operation_id: null,
  });
  const [key] = record.record_values[keyFieldIds.compoundId] ?? [];
  expect(key).toEqual({ id: record.identifier_ids[0], content: "HAL-0001" });
  const ic50 = record.record_values[dataFieldIds.ic50] ?? [];
  expect(ic50.map((value) => [value.operation_id, value.content])).toEqual([
    [null, "41"],
    [demoIds.activities.krasIc50Repeat, "43.5"],
    [demoIds.activities.krasIc50, "38.4"],
  ]);
  expect(Object.keys(record.operation_records_created_at)).toContain(demoIds.activities.krasIc50);
});

it("shows the values of its batches on a compound, under their own record ids", async () => {
  const api = await openApi();
  const record = await api.get<Shown>(`/records/${first}`);
  expect(record.sub_record_ids).toContain(recordIds.batch(1));
  const owners = (record.record_values[dataFieldIds.purity] ?? []).map((value) => value.record_id);
  expect(owners.sort()).toEqual([recordIds.batch(1), recordIds.batch(2)]);
});

it("returns the records of many ids once each, and ignores unknown ids", async () => {
  const api = await openApi();
  const ids = [recordIds.compound(2), "nope", first, recordIds.compound(2)];
  const records = await api.get<Shown[]>(`/records?record_ids=${ids.join("%2C")}`);
  expect(records.map((record) => record.id)).toEqual([first, recordIds.compound(2)]);
  await expect(api.get("/records")).rejects.toThrow(/^400/);
  await expect(api.get("/records/nope")).rejects.toThrow(/^404/);
});

it("finds records by some of their key values, the one without other keys first", async () => {
  const api = await openApi();
  const found = await byKeys(api, { [keyFieldIds.compoundId]: "HAL-0001" });
  expect(found[0]?.record.id).toBe(first);
  expect(found.slice(1).every(({ record }) => record.entity_slice_id === entityTypeIds.batch)).toBe(true);
  expect(found.length).toBeGreaterThan(2);
  expect(await byKeys(api, { [keyFieldIds.compoundId]: "HAL-9999" })).toEqual([]);
});

it.each([[[]], [[{}]], [["HAL-0001"]], [[{ nope: "HAL-0001" }]], [[{ [keyFieldIds.batch]: null }]]])(
  "rejects a lookup of %j",
  async (maps) => {
    const api = await openApi();
    await expect(byKeys(api, ...maps.map((map) => map as object))).rejects.toThrow(/^400/);
    await expect(api.get("/records/identifiers?records_key_field_to_value=%5B%7B")).rejects.toThrow(/^400/);
  },
);

it("creates a record for new keys, and returns it the second time", async () => {
  const api = await openApi();
  const body = { key_field_to_value: { [keyFieldIds.compoundId]: "HAL-0500" } };
  const made = await api.post<Shown>("/records", body);
  expect(made).toMatchObject({ record_identifier: "HAL-0500", entity_slice_id: entityTypeIds.compound });
  expect(await api.post<Shown>("/records", body)).toEqual(made);
  expect((await byKeys(api, body.key_field_to_value))[0]?.record).toEqual(made);
});

it("creates the entity type of a new set of keys, unnamed if there are several", async () => {
  const api = await openApi();
  const keys = { [keyFieldIds.target]: "BTK", [keyFieldIds.batch]: 7 };
  const record = await api.post<Shown>("/records", { key_field_to_value: keys });
  const types = await api.get<{ id: string; slice_name: string; is_primary: boolean }[]>("/entity_slices");
  const type = types.find((one) => one.id === record.entity_slice_id);
  expect(type).toMatchObject({
    slice_name: "",
    is_primary: false,
    key_field_ids: [keyFieldIds.target, keyFieldIds.batch],
  });
  expect(record.record_identifier).toBe("BTK 7");
});

it("links a new batch to its compound", async () => {
  const api = await openApi();
  const keys = { [keyFieldIds.compoundId]: "HAL-0001", [keyFieldIds.batch]: "99" };
  const batch = await api.post<Shown>("/records", { key_field_to_value: keys });
  expect((await api.get<Shown>(`/records/${first}`)).sub_record_ids).toContain(batch.id);
});

it("rejects keys that violate an enforced format, and creates nothing", async () => {
  const api = await openApi();
  await api.put(`/key_fields/${keyFieldIds.compoundId}`, { format_enforcement: "enforce_only" });
  const before = api.fake.world.records.size;
  const body = { key_field_to_value: { [keyFieldIds.compoundId]: "HAL-1" } };
  await expect(api.post("/records", body)).rejects.toThrow(/^400.*HAL-1/);
  expect(api.fake.world.records.size).toBe(before);
});

it.each([
  {},
  { key_field_to_value: {} },
  { key_field_to_value: { x: "1" } },
  { key_field_to_value: { [keyFieldIds.batch]: " " } },
])("rejects creating a record of %j", async (body) => {
  const api = await openApi();
  await expect(api.post("/records", body)).rejects.toThrow(/^400/);
});
