import { expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { dataFieldIds as d, entityTypeIds, keyFieldIds as k, recordIds } from "../seed/records/ids";
import { type Api, openApi } from "../test-support/api";

interface View {
  id: string;
  entity_slice_id: string;
  is_archived: boolean;
  view_fields: { id: string; data_field_id: string }[];
  [key: string]: unknown;
}

interface Shown {
  record_identifier: string;
  record_values: Record<string, { content: unknown; operation_id: string | null }[]>;
}

const { krasIc50Repeat } = demoIds.activities;
const { ownKrasIc50Repeat: view } = demoIds.views;
const onView = [1, 2, 34, 35].map(recordIds.compound);

const rowsOf = async (api: Api, viewId: string) => {
  const activities =
    await api.get<{ id: string; data_table_record_mapping: Record<string, string[]> }[]>("/activities");
  return activities.find((activity) => activity.id === krasIc50Repeat)?.data_table_record_mapping[viewId];
};

const namesOf = (api: Api, ids: string[] = []) =>
  Promise.all(ids.map(async (id) => (await api.get<Shown>(`/records/${id}`)).record_identifier));

const transfers = (ids: string[], values: (index: number) => object) =>
  ids.map((record_id, index) => ({ record_id, key_field_name_to_value: values(index) }));

it("lists views and templates with every key that a strict client needs", async () => {
  const api = await openApi();
  const views = await api.get<View[]>("/record_views");
  const lists = [
    "program_ids",
    "view_fields",
    "filters",
    "sorts",
    "color_filters",
    "record_set_ids_filter",
    "record_ids_filter",
  ];
  for (const one of views) expect(lists.filter((key) => !Array.isArray(one[key]))).toEqual([]);
  expect(views.filter((one) => one.is_template === true)).toHaveLength(5);
});

it("adds a key field to a view, and moves the view, its records and values to the new type", async () => {
  const api = await openApi();
  const records_to_transfer = transfers(onView, (index) => ({ Run: `R${index + 1}` }));
  const extended = await api.put<View>(`/record_views/${view}/add_key_field`, {
    new_key_field_name: "Run",
    records_to_transfer,
  });
  expect(extended.id).toBe(view);
  const keys = await api.get<{ id: string; field_name: string }[]>("/key_fields");
  const run = keys.find((field) => field.field_name === "Run")?.id;
  const types = await api.get<{ id: string; key_field_ids: string[] }[]>("/entity_slices");
  expect(types.find((type) => type.id === extended.entity_slice_id)?.key_field_ids).toEqual([
    k.compoundId,
    run,
  ]);
  const rows = (await rowsOf(api, view)) ?? [];
  expect(await namesOf(api, rows)).toEqual(["HAL-0001 R1", "HAL-0002 R2", "HAL-0034 R3", "HAL-0035 R4"]);
  const moved = await api.get<Shown>(`/records/${rows[0]}`);
  expect(moved.record_values[d.ic50]).toMatchObject([{ content: "43.5", operation_id: krasIc50Repeat }]);
  const left = await api.get<Shown>(`/records/${onView[0]}`);
  const own = left.record_values[d.ic50]?.filter(
    (value) => "record_id" in value && value.record_id === onView[0],
  );
  expect(own?.map((value) => value.operation_id)).not.toContain(krasIc50Repeat);
});

it("removes the records without a transfer from the view", async () => {
  const api = await openApi();
  await api.put(`/record_views/${view}/add_key_field`, {
    new_key_field_name: "Run",
    records_to_transfer: null,
  });
  expect(await rowsOf(api, view)).toEqual([]);
});

it("replaces key fields on a copy of the view, and archives the original", async () => {
  const api = await openApi();
  const body = {
    add_key_field_names: ["Target"],
    remove_key_field_ids: [k.compoundId],
    records_to_transfer: transfers(onView, (index) => ({ Target: `T${index}` })),
  };
  const copy = await api.put<View>(`/record_views/${view}/replace_key_fields`, body);
  expect(copy.id).not.toBe(view);
  expect(copy).toMatchObject({
    entity_slice_id: entityTypeIds.target,
    is_archived: false,
    operation_ids: [krasIc50Repeat],
  });
  const views = await api.get<View[]>("/record_views");
  const original = views.find((one) => one.id === view);
  expect(original).toMatchObject({
    is_archived: true,
    entity_slice_id: entityTypeIds.compound,
    operation_ids: [],
  });
  expect(copy.view_fields.map((column) => column.data_field_id)).toEqual(
    original?.view_fields.map((column) => column.data_field_id),
  );
  expect(await namesOf(api, await rowsOf(api, copy.id))).toEqual(["T0", "T1", "T2", "T3"]);
});

it.each([
  [
    "one record is missing",
    {
      add_key_field_names: ["Run"],
      records_to_transfer: transfers(onView.slice(1), () => ({ "Compound ID": "x", Run: "1" })),
    },
  ],
  [
    "a map is partial",
    { add_key_field_names: ["Run"], records_to_transfer: transfers(onView, () => ({ Run: "1" })) },
  ],
  [
    "a map names a foreign key",
    {
      add_key_field_names: ["Run"],
      records_to_transfer: transfers(onView, () => ({ "Compound ID": "x", Run: "1", Batch: "2" })),
    },
  ],
  [
    "a record is not on the view",
    {
      add_key_field_names: ["Run"],
      records_to_transfer: transfers([recordIds.compound(9)], () => ({ "Compound ID": "x", Run: "1" })),
    },
  ],
  ["nothing changes", {}],
  ["the last key goes", { remove_key_field_ids: [k.compoundId] }],
  ["the key to remove is of another type", { remove_key_field_ids: [k.batch] }],
  ["the key is there already", { add_key_field_names: ["Compound ID"] }],
])("rejects replacing key fields when %s, and changes nothing", async (_, body) => {
  const api = await openApi();
  const before = JSON.stringify([
    await api.get("/record_views"),
    await api.get("/key_fields"),
    await api.get("/activities"),
  ]);
  await expect(api.put(`/record_views/${view}/replace_key_fields`, body)).rejects.toThrow(/^400/);
  const after = JSON.stringify([
    await api.get("/record_views"),
    await api.get("/key_fields"),
    await api.get("/activities"),
  ]);
  expect(after).toBe(before);
});

it.each([
  {},
  { new_key_field_name: "Compound ID" },
  { new_key_field_name: "Run", records_to_transfer: transfers(onView, () => ({})) },
  { new_key_field_name: "Run", records_to_transfer: [{ record_id: onView[0] }] },
])("rejects adding a key field with %j", async (body) => {
  const api = await openApi();
  await expect(api.put(`/record_views/${view}/add_key_field`, body)).rejects.toThrow(/^400/);
  await expect(api.put("/record_views/nope/add_key_field", body)).rejects.toThrow(/^404/);
  expect(
    (await api.get<{ field_name: string }[]>("/key_fields")).map((field) => field.field_name),
  ).not.toContain("Run");
});
