import { expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { dataFieldIds as d, entityTypeIds, keyFieldIds as k, recordIds } from "../seed/records/ids";
import { type Api, openApi } from "../test-support/api";

interface Template {
  id: string;
  view_name: string;
  operation_definition_ids: string[];
  view_fields: { id: string; data_field_id: string | null; lookup_field_id: string | null }[];
  filters: { view_field_id: string | null }[];
  [key: string]: unknown;
}

interface Definition {
  id: string;
  content_layout: { id: string; position_index: number; record_view_id: string | null }[];
  [key: string]: unknown;
}

const { cellViability, compoundRegistration, fileRegistration, synthesis } = demoIds.definitions;
const path = "/record_view_templates";
const create = (api: Api, more: object = {}) =>
  api.post<Template>(path, {
    view_name: "Mine",
    entity_slice_id: entityTypeIds.compound,
    data_field_ids: [d.ic50, d.purity],
    ...more,
  });

const definition = async (api: Api, id: string) =>
  (await api.get<Definition[]>("/activity_definitions")).find((one) => one.id === id) as Definition;

const tables = async (api: Api, id: string) =>
  (await definition(api, id)).content_layout.map((item) => item.record_view_id);

const link = (api: Api, template_view_id: string, operation_definition_id: string, position_index?: number) =>
  api.post<Template>(`${path}/link`, { template_view_id, operation_definition_id, position_index });

it("creates a template from fields, with every key of its columns", async () => {
  const api = await openApi();
  const filter = { key_field_id: k.compoundId, filter_type: "is_set" };
  const made = await create(api, { lookup_field_ids: [d.smiles], filters: [filter], sort_order: "manual" });
  expect(made).toMatchObject({
    is_template: true,
    template_name: null,
    sort_order: "manual",
    program_ids: [],
  });
  expect(made.view_fields.map((column) => [column.data_field_id, column.lookup_field_id])).toEqual([
    [d.ic50, null],
    [d.purity, null],
    [null, d.smiles],
  ]);
  expect(made.filters).toEqual([
    { ...filter, view_field_id: null, filter_prop: null, plot_field_config: null },
  ]);
  expect(await api.get(`${path}/${made.id}`)).toEqual(made);
  expect(await api.get<Template[]>(path)).toContainEqual(made);
});

it("copies columns of other views, and points filters at the copies", async () => {
  const api = await openApi();
  const source = api.fake.world.recordViews.demand(demoIds.views.compounds).view_fields as { id: string }[];
  const id = String(source[0]?.id);
  const made = await create(api, {
    data_field_ids: [],
    view_field_ids: [id],
    filters: [{ view_field_id: id, filter_type: "is_not_any_of_text", filter_prop: ["x"] }],
  });
  expect(made.view_fields[0]?.id).not.toBe(id);
  expect(made.filters[0]?.view_field_id).toBe(made.view_fields[0]?.id);
});

it("saves a view as a template and duplicates it, with ids of their own", async () => {
  const api = await openApi();
  const saved = await api.post<Template>(path, {
    source_view_id: demoIds.views.compounds,
    view_name: "Saved",
    template_name: "T",
  });
  const copy = await api.post<Template>(`${path}/${saved.id}/duplicate`);
  expect(copy).toMatchObject({
    view_name: "Saved (copy)",
    template_name: "T (copy)",
    operation_definition_ids: [],
  });
  const ids = [saved, copy].flatMap((one) => [one.id, ...one.view_fields.map((column) => column.id)]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain(demoIds.views.compounds);
});

it("updates only the given keys", async () => {
  const api = await openApi();
  const made = await create(api);
  const [ic50, purity] = made.view_fields.map((column) => column.id);
  const updated = await api.put<Template>(`${path}/${made.id}`, {
    view_name: "Yours",
    reorder_view_field_ids: [purity, ic50],
  });
  expect(updated).toMatchObject({ view_name: "Yours", view_fields: [{ id: purity }, { id: ic50 }] });
  const sorted = await api.put<Template>(`${path}/${made.id}`, {
    sorts: [{ view_field_id: ic50, descending: true }],
    program_ids: [demoIds.programs.kras],
  });
  expect(sorted.sorts).toEqual([
    { key_field_id: null, view_field_id: ic50, descending: true, plot_field_config: null },
  ]);
  const shorter = await api.put<Template>(`${path}/${made.id}`, { remove_view_field_ids: [ic50] });
  expect(shorter).toMatchObject({
    view_fields: [{ id: purity }],
    sorts: [],
    program_ids: [demoIds.programs.kras],
  });
  expect(await api.put<Template>(`${path}/${made.id}`)).toMatchObject({ view_name: "Yours" });
});

it.each([
  {},
  { view_name: "V" },
  { view_name: "V", entity_slice_id: "nope" },
  { view_name: "V", entity_slice_id: entityTypeIds.compound, data_field_ids: ["nope"] },
  {
    view_name: "V",
    entity_slice_id: entityTypeIds.compound,
    filters: [{ key_field_id: k.batch, filter_type: "is_odd" }],
  },
  { view_name: "V", entity_slice_id: entityTypeIds.compound, filters: [{ filter_type: "is_set" }] },
  { view_name: "V", entity_slice_id: entityTypeIds.compound, sorts: [{ key_field_id: k.batch }] },
  {
    view_name: "V",
    entity_slice_id: entityTypeIds.compound,
    color_filters: [{ key_field_id: k.batch, filter_type: "is_set" }],
  },
  { view_name: "V", source_view_id: demoIds.templates.staging },
  { view_name: "V", source_view_id: "nope" },
])("rejects creating a template of %j", async (body) => {
  const api = await openApi();
  const before = await api.get(path);
  await expect(api.post(path, body)).rejects.toThrow(/^400/);
  expect(await api.get(path)).toEqual(before);
});

it("rejects an order that omits a column", async () => {
  const api = await openApi();
  const made = await create(api);
  const order = { view_name: "New", reorder_view_field_ids: [made.view_fields[0]?.id] };
  await expect(api.put(`${path}/${made.id}`, order)).rejects.toThrow(/^400/);
  expect(await api.get(`${path}/${made.id}`)).toEqual(made);
});

it("links at a position, returns the template from before, and adds tables to activities", async () => {
  const api = await openApi();
  const made = await create(api);
  const answer = await link(api, made.id, cellViability, 1);
  expect(answer.operation_definition_ids).toEqual([]);
  expect((await api.get<Template>(`${path}/${made.id}`)).operation_definition_ids).toEqual([cellViability]);
  expect(await tables(api, cellViability)).toEqual([demoIds.templates.viabilityResults, made.id, null]);
  const layout = (await definition(api, cellViability)).content_layout;
  expect(layout.map((item) => item.position_index)).toEqual([0, 1, 2]);
  const views = await api.get<Template[]>("/record_views");
  const own = views.filter((view) => view.parent_record_view_id === made.id);
  expect(own).toMatchObject([
    { view_name: "Mine", is_template: false, operation_ids: [demoIds.activities.krasViability] },
  ]);
});

it("adds tables to new activities of a linked definition, including the staging table", async () => {
  const api = await openApi();
  const made = await create(api);
  await link(api, made.id, compoundRegistration);
  const [activity] = await api.post<{ id: string; registration_staging_record_view_id: string }[]>(
    "/activities",
    {
      title: "Another one",
      activity_type: "experiment",
      definition_id: compoundRegistration,
    },
  );
  const views = await api.get<Template[]>("/record_views");
  const own = views.filter((view) => (view.operation_ids as string[]).includes(activity?.id ?? ""));
  expect(own.map((view) => view.parent_record_view_id).sort()).toEqual(
    [demoIds.templates.staging, made.id].sort(),
  );
  const staging = own.find((view) => view.parent_record_view_id === demoIds.templates.staging);
  expect(activity?.registration_staging_record_view_id).toBe(staging?.id);
});

it("removes one placement, and unlinks the definition with the last one", async () => {
  const api = await openApi();
  const made = await create(api);
  await link(api, made.id, cellViability);
  await link(api, made.id, cellViability);
  const [first, second] = (await definition(api, cellViability)).content_layout.filter(
    (item) => item.record_view_id === made.id,
  );
  const unlink = (content_layout_id?: string) =>
    api.post(`${path}/${made.id}/unlink`, { operation_definition_id: cellViability, content_layout_id });
  expect(await unlink(first?.id)).toBeUndefined();
  expect((await api.get<Template>(`${path}/${made.id}`)).operation_definition_ids).toEqual([cellViability]);
  await unlink(second?.id);
  expect((await api.get<Template>(`${path}/${made.id}`)).operation_definition_ids).toEqual([]);
  await expect(unlink(second?.id)).rejects.toThrow(/^400/);
});

it("links and unlinks in bulk, and clears the registration settings that pointed at the template", async () => {
  const api = await openApi();
  const template_view_id = demoIds.templates.registeredBatches;
  const both = { template_view_id, operation_definition_ids: [cellViability, fileRegistration] };
  expect(await api.post(`${path}/bulk/link`, both)).toBeUndefined();
  expect(await tables(api, cellViability)).toContain(template_view_id);
  await api.post(`${path}/bulk/unlink`, both);
  expect(await tables(api, cellViability)).not.toContain(template_view_id);
  expect(await definition(api, fileRegistration)).toMatchObject({
    registration_record_view_id: null,
    registration_content_layout_id: null,
    content_layout: [],
  });
  expect((await api.get<Template>(`${path}/${template_view_id}`)).operation_definition_ids).toEqual([]);
});

it("deletes a template from lists and lookups, and from definitions", async () => {
  const api = await openApi();
  const id = demoIds.templates.staging;
  expect(await api.del(`${path}/${id}`)).toBeUndefined();
  await expect(api.get(`${path}/${id}`)).rejects.toThrow(/^404/);
  await expect(api.del(`${path}/${id}`)).rejects.toThrow(/^404/);
  expect((await api.get<Template[]>(path)).map((one) => one.id)).not.toContain(id);
  expect((await api.get<Template[]>("/record_views")).map((one) => one.id)).not.toContain(id);
  expect(await definition(api, compoundRegistration)).toMatchObject({
    registration_staging_template_view_id: null,
    content_layout: [],
  });
});

it("promotes a view: the template replaces it, and its records move to the new table", async () => {
  const api = await openApi();
  const source_view_id = demoIds.views.ownKrasViability;
  // Written on the table by a record that is not one of its rows.
  const stranger = recordIds.compound(30);
  await api.post(`/records/${stranger}/values`, {
    field_id: d.notes,
    content: "x",
    operation_id: demoIds.activities.krasViability,
    record_view_id: source_view_id,
  });
  const promoted = await api.post<Template>(`${path}/promote`, {
    source_view_id,
    operation_definition_id: cellViability,
    view_name: "Promoted",
    position_index: 0,
  });
  expect(promoted).toMatchObject({
    view_name: "Promoted",
    is_template: true,
    operation_definition_ids: [cellViability],
  });
  expect((await tables(api, cellViability))[0]).toBe(promoted.id);
  const views = await api.get<Template[]>("/record_views");
  expect(views.map((view) => view.id)).not.toContain(source_view_id);
  const own = views.find((view) => view.parent_record_view_id === promoted.id);
  const activity = api.fake.world.activities.demand(demoIds.activities.krasViability);
  const mapping = activity.data_table_record_mapping as Record<string, string[]>;
  expect(mapping[source_view_id]).toBeUndefined();
  expect(mapping[own?.id ?? ""]).toHaveLength(3);
  const [value] = await api.get<{ record_view_id: string }[]>(`/records/${stranger}/values`);
  expect(value?.record_view_id).toBe(own?.id);
});

it.each([
  ["link", { template_view_id: demoIds.views.compounds, operation_definition_id: cellViability }],
  ["link", { template_view_id: demoIds.templates.staging, operation_definition_id: synthesis }],
  [
    "link",
    {
      template_view_id: demoIds.templates.staging,
      operation_definition_id: cellViability,
      position_index: -1,
    },
  ],
  [
    "bulk/link",
    { template_view_id: demoIds.templates.staging, operation_definition_ids: [cellViability, "nope"] },
  ],
  ["bulk/unlink", { template_view_id: demoIds.templates.staging }],
  [
    "promote",
    { source_view_id: demoIds.templates.staging, operation_definition_id: cellViability, view_name: "V" },
  ],
])("rejects POST %s of %j", async (action, body) => {
  const api = await openApi();
  const before = await api.get("/activity_definitions");
  await expect(api.post(`${path}/${action}`, body)).rejects.toThrow(/^400/);
  expect(await api.get("/activity_definitions")).toEqual(before);
});
