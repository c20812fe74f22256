import { expect, it } from "vitest";
import { idList, viewMapping, viewsOf } from "../../records/activity-records";
import { contentFor } from "../../records/field-content";
import { isLive } from "../../records/key-map";
import { layoutOf } from "../../records/templates/layout";
import { viewFieldsOf } from "../../records/views/view-row";
import { World } from "../../world/world";
import { seedDemo } from "../seed-world";

function demo(): World {
  const world = new World();
  seedDemo(world, { screeningCompounds: 200 });
  return world;
}

const world = demo();
const records = world.records.all();
const values = [...world.values.values()].flat();

it("is the same at every start", () => {
  const state = (one: World) =>
    JSON.stringify([one.records.all(), [...one.values], one.recordViews.all(), one.activities.all()]);
  expect(state(demo())).toBe(state(world));
});

it("uses every id once", () => {
  const collections = Object.values(world).flatMap((part) =>
    "all" in Object(part) ? (part.all() as { id: string }[]) : [],
  );
  const ids = [
    ...collections.filter((row) => !world.activityEvents.has(row.id)).map((row) => row.id),
    ...records.flatMap((record) => record.keys.map((key) => key.id)),
    ...values.map((value) => value.id),
    ...world.recordViews.all().flatMap((view) => viewFieldsOf(view).map((column) => String(column.id))),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))).toEqual([]);
});

it("has records whose types, keys, activities and sub-records all exist", () => {
  for (const record of records) {
    const type = world.entityTypes.demand(record.entity_slice_id);
    expect(record.keys.map((key) => key.field_id)).toEqual(type.key_field_ids);
    for (const id of record.sub_record_ids) world.records.demand(id);
    for (const id of record.program_ids) world.programs.demand(id);
    if (record.initial_operation_id) world.activities.demand(record.initial_operation_id);
  }
});

it("has values that their fields accept, in existing places", () => {
  for (const value of values) {
    const checked = contentFor(world, world.dataFields.demand(value.field_id), value.content);
    expect(checked).toEqual({ ok: true, content: value.content });
    world.members.demand(value.created_by);
    if (value.import_id) world.imports.demand(value.import_id);
    if (value.operation_id === null) continue;
    const activity = world.activities.demand(value.operation_id);
    const present = [
      ...idList(activity, "all_record_ids"),
      ...idList(activity, "data_table_draft_record_ids"),
    ];
    expect(present).toContain(value.owner_id);
    if (value.record_view_id) expect(viewMapping(activity)[value.record_view_id]).toContain(value.owner_id);
  }
});

it("has every history in time order", () => {
  const placeOf = (value: (typeof values)[number]) =>
    [value.owner_id, value.field_id, value.operation_id, value.record_view_id].join(" ");
  for (const place of new Set(values.map(placeOf))) {
    const times = values
      .filter((value) => placeOf(value) === place)
      .map((value) => Date.parse(value.created_at));
    expect(times).toEqual([...times].sort((a, b) => a - b));
  }
});

it("has activities and views that refer to each other", () => {
  for (const activity of world.activities.all()) {
    const views = viewsOf(world, activity).map((view) => view.id);
    expect(Object.keys(viewMapping(activity)).sort()).toEqual(views.sort());
    const shown = Object.values(viewMapping(activity)).flat();
    const known = [...idList(activity, "all_record_ids"), ...idList(activity, "data_table_draft_record_ids")];
    expect(shown.filter((id) => !known.includes(id))).toEqual([]);
    for (const id of known) world.records.demand(id);
  }
  for (const view of world.recordViews.all()) {
    world.entityTypes.demand(String(view.entity_slice_id));
    for (const id of idList(view, "operation_ids")) world.activities.demand(id);
    for (const column of viewFieldsOf(view)) world.dataFields.demand(String(column.data_field_id));
    if (view.parent_record_view_id) world.recordViews.demand(String(view.parent_record_view_id));
  }
});

it("has definitions that place the templates linked to them, and no others", () => {
  const linked = (view: Parameters<typeof idList>[0], id: string) =>
    idList(view, "operation_definition_ids").includes(id);
  for (const definition of world.definitions.all()) {
    const placed = layoutOf(definition)
      .map((item) => item.record_view_id)
      .filter((id) => typeof id === "string");
    const templates = world.recordViews.all().filter((view) => linked(view, definition.id));
    expect(placed.sort()).toEqual(templates.map((view) => view.id).sort());
  }
});

it("has sets, submissions and registered files that refer to existing rows", () => {
  const inSets = world.recordSets.all().flatMap((set) => idList(set, "record_ids"));
  const submitted = world.submissions.all().flatMap((row) => idList(row, "submitted_record_ids"));
  const files = world.registrationFiles.all().map((row) => String(row.file_id));
  for (const ids of [inSets, submitted, files]) expect(ids.length).toBeGreaterThan(0);
  for (const id of [...inSets, ...submitted]) world.records.demand(id);
  for (const id of files) world.files.demand(id);
});

it("has a searchable library of at least forty compounds, each with a structure", () => {
  const compounds = records.filter(
    (record) => isLive(record) && record.keys[0]?.content.startsWith("HAL-") && record.keys.length === 1,
  );
  expect(compounds.length).toBeGreaterThanOrEqual(40);
  const smiles = world.dataFields.all().find((field) => field.field_type === "smiles-string");
  const structures = compounds.map(
    (record) => world.values.get(record.id)?.find((value) => value.field_id === smiles?.id)?.content,
  );
  expect(new Set(structures).size).toBe(compounds.length);
});
