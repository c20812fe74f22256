import { describe, expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import {
  dataFieldIds as d,
  entityTypeIds,
  importIds,
  keyFieldIds as k,
  recordIds,
} from "../seed/records/ids";
import { type Api, openApi } from "../test-support/api";
import { tickingClock } from "../test-support/ticking-clock";

interface Import {
  id: string;
  is_complete: boolean;
  import_status: string;
  import_result: Record<string, unknown> | null;
  [key: string]: unknown;
}

const open = () => openApi({ clock: tickingClock() });
const push = async (api: Api, body: object, path = "/push/imports") => {
  const { import_id } = await api.post<{ import_id: string }>(path, body);
  return api.get<Import>(`/imports/${import_id}`);
};
const search = (api: Api, query: string) => api.get<string[]>(`/records/search?${query}`);
const byName = (rows: object[], more: object = {}) => ({
  key_field_names: ["Compound ID"],
  data: rows,
  ...more,
});

it("creates and updates records, and counts both", async () => {
  const api = await open();
  const rows = [
    { "Compound ID": "HAL-0001", "IC50 (nM)": 5 },
    { "Compound ID": "HAL-0900", "IC50 (nM)": "6" },
    { "Compound ID": "HAL-0900", Notes: "again" },
  ];
  const done = await push(api, byName(rows));
  expect(done).toMatchObject({ import_status: "completed", is_complete: true, error_message: null });
  expect(done.import_result).toMatchObject({
    records_created: 1,
    records_updated: 2,
    records_skipped: 0,
    fields_added: 0,
    validation_result: { total_processed: 3, successful: 3, failed: 0, errors: [] },
  });
  const [made] = await search(api, "search_text=HAL-0900");
  const history = await api.get<{ content: unknown; import_id: string }[]>(`/records/${made}/values`);
  expect(history.map((value) => [value.content, value.import_id])).toEqual([
    ["again", done.id],
    ["6", done.id],
  ]);
});

it("creates data fields for unknown columns, with a type guessed from their content", async () => {
  const api = await open();
  const done = await push(
    api,
    byName([{ "Compound ID": "HAL-0001", "Ki (nM)": 3, Colour: "red", Soluble: true }]),
  );
  expect(done.import_result).toMatchObject({ fields_added: 3 });
  const fields =
    await api.get<{ field_name: string; field_type: string; import_id: string }[]>("/data_fields");
  const added = fields.filter((field) => field.import_id === done.id);
  expect(added.map((field) => [field.field_name, field.field_type])).toEqual([
    ["Ki (nM)", "number"],
    ["Colour", "text"],
    ["Soluble", "boolean"],
  ]);
});

it("skips an invalid row, reports why, and continues", async () => {
  const api = await open();
  const rows = [
    { "Compound ID": "HAL-0801", "IC50 (nM)": "n.d.", Notes: "x" },
    { "Compound ID": "", Notes: "nameless" },
    { "Compound ID": "HAL-0802", "IC50 (nM)": null },
  ];
  const done = await push(api, byName(rows));
  expect(done.import_result).toMatchObject({
    records_created: 1,
    records_skipped: 2,
    validation_result: {
      failed: 2,
      errors: [
        {
          field_id: d.ic50,
          value: "n.d.",
          conflict_type: "invalid_format",
          incoming_record_identifier: "HAL-0801",
        },
        { field_id: k.compoundId, field_name: "Compound ID", conflict_type: "missing_key" },
      ],
    },
  });
  expect(await search(api, "search_text=HAL-0801")).toEqual([]);
});

it("skips a row that writes to a read-only field", async () => {
  const api = await open();
  await api.put(`/data_fields/${d.notes}`, { is_readonly: true });
  const done = await push(
    api,
    byName([
      { "Compound ID": "HAL-0001", Notes: "x" },
      { "Compound ID": "HAL-0002", Notes: "" },
    ]),
  );
  expect(done.import_result).toMatchObject({ records_updated: 1, records_skipped: 1 });
});

it("adds nothing to a locked activity", async () => {
  const api = await open();
  const id = demoIds.activities.krasIc50;
  await api.put(`/activities/${id}`, { status: "locked" });
  const before = structuredClone(api.fake.world.activities.get(id));
  const pushed = push(api, byName([{ "Compound ID": "HAL-0901" }], { operation_id: id }));
  await expect(pushed).rejects.toThrow(/409.*locked/);
  expect(api.fake.world.activities.get(id)).toEqual(before);
  expect(await search(api, "search_text=HAL-0901")).toEqual([]);
});

it("writes values in an activity and its view, and adds the records to both", async () => {
  const api = await open();
  const operation_id = demoIds.activities.btkIc50;
  const record_view_id = demoIds.views.ownBtkIc50;
  const done = await push(
    api,
    byName([{ "Compound ID": "HAL-0005", Lot: 3 }], { operation_id, record_view_id }),
  );
  expect(done).toMatchObject({ operation_id, entity_slice_id: entityTypeIds.compound });
  const [value] = await api.get<object[]>(`/records/${recordIds.compound(5)}/values`);
  expect(value).toMatchObject({ content: "3", operation_id, record_view_id });
  const activity = api.fake.world.activities.demand(operation_id);
  expect(activity.all_record_ids).toContain(recordIds.compound(5));
  expect((activity.data_table_record_mapping as Record<string, string[]>)[record_view_id]).toContain(
    recordIds.compound(5),
  );
  const columns = api.fake.world.recordViews.demand(record_view_id).view_fields as {
    data_field_id: string;
  }[];
  const lot = api.fake.world.dataFields.all().find((field) => field.field_name === "Lot");
  expect(columns.map((column) => column.data_field_id)).toContain(lot?.id);
});

it("adds new fields to the requested views, and the records to a set and a program", async () => {
  const api = await open();
  const place = {
    add_fields_to_record_view_ids: [demoIds.views.compounds],
    set_name: "Fresh",
    program_id: demoIds.programs.malaria,
  };
  await push(api, byName([{ "Compound ID": "HAL-0006", Lot: 3 }], place));
  await push(api, byName([{ "Compound ID": "HAL-0007" }], { set_name: "Fresh" }));
  const set = api.fake.world.recordSets.all().find((one) => one.set_name === "Fresh");
  expect(await search(api, `record_set_ids=${set?.id}`)).toEqual([6, 7].map(recordIds.compound));
  expect(await search(api, `program_id=${demoIds.programs.malaria}`)).toContain(recordIds.compound(6));
  const columns = api.fake.world.recordViews.demand(demoIds.views.compounds).view_fields as object[];
  expect(columns).toHaveLength(8);
});

it("stores the source of a push", async () => {
  const api = await open();
  expect(await push(api, byName([]), "/push/imports/eln%2F7")).toMatchObject({ source_id: "eln/7" });
});

it("accepts field ids as columns on the endpoint for them", async () => {
  const api = await open();
  const body = {
    key_field_ids: [k.compoundId],
    data: [{ [k.compoundId]: "HAL-0002", [d.notes]: "by id" }],
    record_view_ids: [],
  };
  const done = await push(api, body, "/push/imports/by-field-id");
  expect(done.import_result).toMatchObject({ records_updated: 1, fields_added: 0 });
  const [value] = await api.get<object[]>(`/records/${recordIds.compound(2)}/values`);
  expect(value).toMatchObject({ content: "by id", field_id: d.notes });
});

describe("rejects, before anything changes,", () => {
  it.each([
    ["/push/imports", {}],
    ["/push/imports", { key_field_names: [], data: [] }],
    ["/push/imports", { data: [] }],
    ["/push/imports", byName([["HAL-0001"]])],
    ["/push/imports", byName([], { operation_id: "nope" })],
    ["/push/imports", byName([], { operation_id: demoIds.activities.orderReagents })],
    [
      "/push/imports",
      byName([], { operation_id: demoIds.activities.btkIc50, record_view_id: demoIds.views.compounds }),
    ],
    ["/push/imports", byName([], { program_id: "nope" })],
    ["/push/imports", byName([], { add_fields_to_record_view_ids: ["nope"] })],
    ["/push/imports", byName([], { set_names: "x" })],
    ["/push/imports/by-field-id", { key_field_ids: ["nope"], data: [], record_view_ids: [] }],
    [
      "/push/imports/by-field-id",
      { key_field_ids: [k.batch], data: [{ [k.batch]: "1", nope: 1 }], record_view_ids: [] },
    ],
  ] as [string, object][])("POST %s of %j", async (path, body) => {
    const api = await open();
    const counts = () => [
      api.fake.world.imports.size,
      api.fake.world.dataFields.size,
      api.fake.world.records.size,
    ];
    const before = counts();
    await expect(api.post(path, body)).rejects.toThrow(/^400/);
    expect(counts()).toEqual(before);
  });
});

it("lists imports newest first, by completeness and by page", async () => {
  const api = await open();
  const ids = async (query = "") => (await api.get<Import[]>(`/imports${query}`)).map((one) => one.id);
  const all = await ids();
  expect(all).toEqual([importIds.drafts, importIds.broken, importIds.ic50Plate1, importIds.compounds]);
  expect(await ids("?page=1&page_size=3")).toEqual(all.slice(0, 3));
  expect(await ids("?page=2&page_size=3")).toEqual(all.slice(3));
  const { id } = await api.post<Import>("/imports", { data_json: [] });
  expect(await ids("?is_complete=0")).toEqual([id]);
  expect(await ids("?is_complete=1")).toEqual(all);
  await expect(ids("?page=-1")).rejects.toThrow(/^400/);
  await expect(ids("?is_complete=maybe")).rejects.toThrow(/^400/);
  await expect(api.get("/imports/nope")).rejects.toThrow(/^404/);
});

it("runs an import that was created earlier, and only once", async () => {
  const api = await open();
  const created = await api.post<Import>("/imports", {
    data_json: [{ id: "HAL-0003", note: "run" }],
    attrs: {},
    source_type: "http-post",
  });
  expect(created).toMatchObject({ import_status: "created", is_complete: false, import_result: null });
  const columns = {
    key_field_configurations: [{ name: "Compound ID" }],
    data_field_configurations: [{ name: "note", type: "text", mapped_field_id: d.notes }],
  };
  await expect(
    api.post(`/imports/${created.id}/run`, { ...columns, key_field_configurations: [{ name: "id" }] }),
  ).rejects.toThrow(/^400/);
  await api.post(`/imports/${created.id}/run`, columns);
  // The column of the key is not called as the key field is, so its row has no key.
  expect(await api.get<Import>(`/imports/${created.id}`)).toMatchObject({
    is_complete: true,
    import_result: { records_skipped: 1 },
  });
  await expect(api.post(`/imports/${created.id}/run`, columns)).rejects.toThrow(/^409/);
});

it.each(["constructor", "toString", "__proto__"])(
  "takes a column called %s like any other",
  async (column) => {
    const api = await open();
    const rows = [JSON.parse(`{ "Compound ID": "HAL-0901", "${column}": 5 }`), { "Compound ID": "HAL-0902" }];
    const done = await push(api, byName(rows));
    expect(done.import_result).toMatchObject({ records_created: 2, records_skipped: 0, fields_added: 1 });
    const fields = await api.get<{ id: string; field_name: string; field_type: string }[]>("/data_fields");
    const field = fields.find(({ field_name }) => field_name === column);
    expect(field?.field_type).toBe("number");
    const filled = [{ field_id: field?.id, filter_type: "is_set", filter_prop: null }];
    expect(await search(api, `entity_field_filters=${JSON.stringify(filled)}`)).toHaveLength(1);
    const keyed = await push(api, { key_field_names: [column], data: rows });
    expect(keyed.import_result).toMatchObject({ records_created: 1, records_skipped: 1 });
  },
);

const reject = (api: Api) =>
  api.fake.faults.add({
    when: { method: "POST", path: /^\/(push\/imports|imports\/[^/]+\/run)/ },
    importError: { failed_row: 4, reason: "unknown_key_field" },
  });

it("responds with 200 and no import to rows without key columns", async () => {
  const api = await open();
  const before = api.fake.world.imports.size;
  for (const [path, keys] of [
    ["/push/imports", { key_field_names: ["Compound ID"] }],
    ["/push/imports/source", { key_field_names: ["Compound ID"] }],
    ["/push/imports/by-field-id", { key_field_ids: [k.compoundId] }],
  ] as const) {
    const answer = await api.post(path, { ...keys, data: [{ [d.notes]: "x" }] });
    expect(answer).toEqual({ code: "invalid_data", message: "no key fields matched" });
  }
  expect(api.fake.world.imports.size).toBe(before);
});

it("fails an import with the row and reason of a fault, and applies none of its rows", async () => {
  const api = await open();
  const before = api.fake.world.records.size;
  reject(api);
  expect(await push(api, byName([{ "Compound ID": "HAL-0900" }]))).toMatchObject({
    import_status: "failed",
    is_complete: true,
    error_message: "The import failed at row 4: unknown_key_field",
    error_details: { failed_row: 4, reason: "unknown_key_field" },
    import_result: null,
  });
  expect(api.fake.world.records.size).toBe(before);
  expect((await push(api, byName([{ "Compound ID": "HAL-0900" }]))).import_status).toBe("completed");
});

it("fails a staged import too, and keeps the drafts that it would have replaced", async () => {
  const api = await open();
  const operation_id = demoIds.activities.registrationWithStaging;
  const drafts = () => api.fake.world.activities.demand(operation_id).data_table_draft_record_ids;
  const before = drafts();
  const { id } = await api.post<Import>("/imports", { data_json: [{}], operation_id, is_draft: true });
  reject(api);
  await api.post(`/imports/${id}/run`, {
    key_field_configurations: [],
    data_field_configurations: [],
    record_view_id: demoIds.views.stagingOfRegistration,
    replace_draft_record_ids: before,
  });
  expect(await api.get(`/imports/${id}`)).toMatchObject({
    import_status: "failed",
    error_details: { failed_row: 4 },
  });
  expect(drafts()).toEqual(before);
});
