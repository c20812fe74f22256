import { expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { dataFieldIds as d, entityTypeIds, keyFieldIds, recordIds, recordSetIds } from "../seed/records/ids";
import { type Api, openApi } from "../test-support/api";

const compounds = (...numbers: number[]) => numbers.map(recordIds.compound);

const search = (api: Api, query: Record<string, unknown>) => {
  const text = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
  const given = Object.entries(query).map(([key, value]) => [key, text(value)] as [string, string]);
  return api.get<string[]>(`/records/search?${new URLSearchParams(given)}`);
};

const filter = (field_id: string, filter_type: string, filter_prop: unknown = null) => ({
  field_id,
  filter_type,
  filter_prop,
});

it("returns all records except drafts without filters", async () => {
  const api = await openApi();
  const all = await api.get<string[]>("/records/search");
  expect(all).toContain(recordIds.compound(1));
  expect(all).not.toContain(recordIds.draft(1));
  expect(await search(api, { search_text: null, entity_slice_id: null, limit: null })).toEqual(all);
});

it("filters by entity type, activity, set and program at once", async () => {
  const api = await openApi();
  const activity = { operation_id: demoIds.activities.krasIc50Repeat };
  expect(await search(api, activity)).toEqual(compounds(1, 2, 34, 35));
  expect(await search(api, { ...activity, record_set_ids: recordSetIds.krasShortlist })).toEqual(
    compounds(1, 2, 34),
  );
  expect(await search(api, { record_set_ids: [recordSetIds.antimalarials] })).toEqual(compounds(31, 32, 33));
  expect(
    await search(api, { program_id: demoIds.programs.btk, entity_slice_id: entityTypeIds.compound }),
  ).toEqual(compounds(38, 39));
  expect((await search(api, { entity_slice_id: entityTypeIds.target })).length).toBe(3);
});

it("finds records by the ids of their key values", async () => {
  const api = await openApi();
  const ids = compounds(3, 5).flatMap((id) => api.fake.world.records.demand(id).keys.map((key) => key.id));
  expect(await search(api, { identifier_ids: [...ids, "unknown"] })).toEqual(compounds(3, 5));
  expect(await search(api, { identifier_ids: ids.join(",") })).toEqual(compounds(3, 5));
});

it("searches keys and text values, and ignores case", async () => {
  const api = await openApi();
  expect(await search(api, { search_text: "ASPIRIN" })).toEqual(compounds(1));
  expect(await search(api, { search_text: "hal-0002", entity_slice_id: entityTypeIds.compound })).toEqual(
    compounds(2),
  );
  expect(await search(api, { search_text: "reference", entity_slice_id: entityTypeIds.compound })).toEqual(
    compounds(1, 2),
  );
});

it("filters by data fields and by key fields", async () => {
  const api = await openApi();
  const entity_slice_id = entityTypeIds.compound;
  const heavy = filter(d.molecularWeight, "is_greater_than", 480);
  expect(await search(api, { entity_slice_id, entity_field_filters: [heavy] })).toEqual(compounds(34, 38));
  const early = filter(keyFieldIds.compoundId, "starts_with", "HAL-003");
  expect(await search(api, { entity_slice_id, entity_field_filters: [heavy, early] })).toEqual(
    compounds(34, 38),
  );
  const hits = filter(d.isHit, "is_equal", true);
  expect(await search(api, { entity_field_filters: [hits] })).toEqual(compounds(1, 4, 7, 10));
});

it("sorts by the requested fields, numbers as numbers, records without a value last", async () => {
  const api = await openApi();
  const sort = (descending: boolean) => [{ field_id: d.ic50, descending }];
  const operation_id = demoIds.activities.krasIc50Repeat;
  expect(await search(api, { operation_id, entity_field_sorts: sort(false) })).toEqual(
    compounds(34, 1, 2, 35),
  );
  expect(await search(api, { operation_id, entity_field_sorts: sort(true), limit: 2 })).toEqual(
    compounds(35, 2),
  );
  const all = await search(api, {
    entity_slice_id: entityTypeIds.compound,
    entity_field_sorts: sort(true),
    limit: 3,
  });
  expect(all).toEqual(compounds(6, 5, 4));
});

it("uses the activity's own values in a search of one activity", async () => {
  const api = await openApi();
  const below = { entity_field_filters: [filter(d.ic50, "is_less_than", 40)] };
  expect(await search(api, { ...below, operation_id: demoIds.activities.krasIc50 })).toEqual(compounds(1));
  expect(await search(api, { ...below, operation_id: demoIds.activities.krasIc50Repeat })).toEqual(
    compounds(34),
  );
});

it("filters and sorts by the columns of a view", async () => {
  const api = await openApi();
  const view = api.fake.world.recordViews.demand(demoIds.views.ownKrasIc50);
  const columns = view.view_fields as { id: string; data_field_id: string }[];
  const view_field_id = columns.find((column) => column.data_field_id === d.ic50)?.id ?? null;
  const found = await search(api, {
    operation_id: demoIds.activities.krasIc50,
    view_field_filters: [
      { key_field_id: null, view_field_id, filter_type: "is_less_than", filter_prop: 1000 },
    ],
    view_field_sorts: [{ key_field_id: keyFieldIds.compoundId, view_field_id: null, descending: true }],
  });
  expect(found).toEqual(compounds(3, 2, 1));
});

it("uses the fake's clock for relative dates", async () => {
  let now = Date.parse("2025-10-15T12:00:00Z");
  const api = await openApi({ clock: { now: () => now }, tokenLifetimeSeconds: 10_000_000 });
  const made = () => search(api, { entity_field_filters: [filter(d.synthesizedOn, "is_this_week")] });
  expect(await made()).toEqual([recordIds.batch(9), recordIds.batch(10), recordIds.batch(11)]);
  now = Date.parse("2025-11-17T00:00:00Z");
  expect(await made()).toEqual([recordIds.batch(12)]);
});

it.each([
  { entity_field_filters: "[{" },
  { entity_field_filters: "5" },
  { entity_field_filters: [filter("nope", "is_set")] },
  { entity_field_filters: [filter(d.ic50, "is_hot")] },
  { entity_field_filters: [filter(d.ic50, "is_less_than", "cold")] },
  { entity_field_filters: [{ field_id: null, filter_type: "is_set" }] },
  { entity_field_sorts: [{ field_id: d.ic50, descending: "yes" }] },
  { view_field_filters: [{ key_field_id: null, view_field_id: null, filter_type: "is_set" }] },
  { view_field_filters: [{ key_field_id: null, view_field_id: "nope", filter_type: "is_set" }] },
  { identifier_ids: "[1]" },
  { entity_slice_id: "nope" },
  { operation_id: "nope" },
  { program_id: "nope" },
  { record_set_ids: "nope" },
  { limit: 0 },
  { limit: "many" },
  { entity_slice: entityTypeIds.compound },
])("rejects a search for %j", async (query) => {
  const api = await openApi();
  await expect(search(api, query)).rejects.toThrow(/^400/);
});

it("rejects unknown keys in filters and sorts", async () => {
  const api = await openApi();
  const wrong: [string, object][] = [
    ["filter_props", { entity_field_filters: [{ ...filter(d.ic50, "is_set"), filter_props: 1 }] }],
    ["is_sett", { entity_field_filters: [filter(d.ic50, "is_sett")] }],
    ["descnding", { entity_field_sorts: [{ field_id: d.ic50, descnding: true }] }],
  ];
  for (const [name, query] of wrong) await expect(search(api, { ...query })).rejects.toThrow(name);
});
