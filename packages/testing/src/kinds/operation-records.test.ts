import { describe, expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { activityIds } from "../seed/ids";
import { type Api, openApi } from "../test-support/api";
import type { RecordRow } from "../world/world";

interface Activity {
  id: string;
  all_record_ids: string[];
  data_table_record_mapping: Record<string, string[]>;
}

const SLICE = "slice";
const OPERATION = { activity_type: "experiment", definition_id: demoIds.definitions.biochemicalAssay };

const record = (id: string): RecordRow => ({
  id,
  created_at: "2026-01-01T00:00:00.000Z",
  entity_slice_id: SLICE,
  workspace_id: demoIds.workspace,
  initial_operation_id: null,
  keys: [],
  sub_record_ids: [],
  program_ids: [],
  is_draft: false,
  is_archived: false,
});

const table = (id: string, activityId: string) => ({
  id,
  entity_slice_id: SLICE,
  operation_ids: [activityId],
  is_template: false,
  is_deleted: false,
});

/** An experiment with two tables for the records r1, r2 and r3. */
async function laboratory() {
  const api = await openApi();
  for (const id of ["r1", "r2", "r3"]) api.fake.world.records.put(record(id));
  const [made] = await api.post<Activity[]>("/activities", { title: "E", activity_type: "experiment" });
  const id = made?.id ?? "";
  for (const view of ["t1", "t2"]) api.fake.world.recordViews.put(table(view, id));
  api.fake.world.activities.demand(id).data_table_record_mapping = { t1: [], t2: [] };
  return { api, id, path: `/operations/${id}/records` };
}

const ids = async (api: Api, path: string) => (await api.get<{ id: string }[]>(path)).map((row) => row.id);

const value = (id: string, operation_id: string | null, record_view_id: string | null) => ({
  id,
  field_id: "f",
  owner_id: "r1",
  content: "1",
  created_at: "2026-01-01T00:00:00.000Z",
  created_by: "u",
  operation_id,
  record_view_id,
  import_id: null,
});

describe("adding records to an operation", () => {
  it("adds them once to the tables of their entity type", async () => {
    const { api, id, path } = await laboratory();
    await api.put(path, { record_ids: ["r1", "r2"] });
    const activity = await api.put<Activity>(path, { record_ids: ["r2"] });
    expect(activity.data_table_record_mapping).toEqual({ t1: ["r1", "r2"], t2: ["r1", "r2"] });
    expect(await ids(api, path)).toEqual(["r1", "r2"]);
    expect(await ids(api, "/records/r1/operations")).toEqual([id]);
    expect(await ids(api, "/records/r3/operations")).toEqual([]);
  });

  it("rejects unknown records, other activity types and locked activities", async () => {
    const { api, id, path } = await laboratory();
    await expect(api.put(path, { record_ids: ["r1", "nope"] })).rejects.toThrow(/^400 .*record_ids\/1/);
    api.fake.world.records.put({ ...record("draft"), is_draft: true });
    await expect(api.put(path, { record_ids: ["r1", "draft"] })).rejects.toThrow(/^400 .*draft/);
    await expect(api.put(path, {})).rejects.toThrow(/^400 .*record_ids/);
    const task = `/operations/${activityIds.shipSamples}/records`;
    await expect(api.put(task, { record_ids: ["r1"] })).rejects.toThrow(/^400/);
    await api.put(`/activities/${id}`, { status: "locked" });
    await expect(api.put(path, { record_ids: ["r1"] })).rejects.toThrow(/^409/);
    expect(await ids(api, path)).toEqual([]);
  });

  it("returns an empty list for an activity that cannot have records", async () => {
    const api = await openApi();
    expect(await ids(api, `/operations/${activityIds.shipSamples}/records`)).toEqual([]);
    await expect(api.get("/operations/nope/records")).rejects.toThrow(/^404/);
  });
});

describe("removing records from an operation", () => {
  it("deletes their values in it, and no others", async () => {
    const { api, id, path } = await laboratory();
    await api.put(path, { record_ids: ["r1", "r2"] });
    api.fake.world.values.set("r1", [
      value("here", id, "t1"),
      value("elsewhere", "other", "t1"),
      value("own", null, null),
    ]);
    const activity = await api.post<Activity>(`${path}/remove`, { record_ids: ["r1"] });
    expect(activity).toMatchObject({
      all_record_ids: ["r2"],
      data_table_record_mapping: { t1: ["r2"], t2: ["r2"] },
    });
    expect(api.fake.world.values.get("r1")?.map((row) => row.id)).toEqual(["elsewhere", "own"]);
    expect(await ids(api, "/records/r1/operations")).toEqual([]);
  });

  it("removes them from one view if the request names one", async () => {
    const { api, id, path } = await laboratory();
    await api.put(path, { record_ids: ["r1"] });
    api.fake.world.values.set("r1", [value("v1", id, "t1"), value("v2", id, "t2")]);
    const once = await api.post<Activity>(`${path}/remove`, { record_ids: ["r1"], record_view_id: "t1" });
    expect(once).toMatchObject({ all_record_ids: ["r1"], data_table_record_mapping: { t1: [], t2: ["r1"] } });
    expect(api.fake.world.values.get("r1")?.map((row) => row.id)).toEqual(["v2"]);
    const twice = await api.post<Activity>(`${path}/remove`, { record_ids: ["r1"], record_view_id: "t2" });
    expect(twice.all_record_ids).toEqual([]);
  });

  it("rejects unknown records, and removes none", async () => {
    const { api, path } = await laboratory();
    await api.put(path, { record_ids: ["r1"] });
    await expect(api.post(`${path}/remove`, { record_ids: ["r1", "r2"] })).rejects.toThrow(/^400 .*r2/);
    for (const record_view_id of ["nope", "__proto__", "constructor"]) {
      const foreign = { record_ids: ["r1"], record_view_id };
      await expect(api.post(`${path}/remove`, foreign)).rejects.toThrow(/^400 .*record_view_id/);
    }
    expect(await ids(api, path)).toEqual(["r1"]);
  });
});

describe("a new operation", () => {
  it("gets a table of its own for each template of its definition", async () => {
    const api = await openApi();
    const template = demoIds.templates.ic50Results;
    const row = { ...table(template, ""), operation_ids: [], is_template: true, view_name: "Results" };
    const linked = { operation_definition_ids: [OPERATION.definition_id], view_fields: [] };
    api.fake.world.recordViews.put({ ...row, ...linked, is_archived: false });
    const [made] = await api.post<Activity[]>("/activities", { title: "E", ...OPERATION });
    const tables = Object.keys(made?.data_table_record_mapping ?? {});
    expect(tables).toHaveLength(1);
    const view = api.fake.world.recordViews.demand(tables[0] ?? "");
    expect(view).toMatchObject({
      operation_ids: [made?.id],
      parent_record_view_id: template,
      is_template: false,
    });
  });
});
