import { expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { type Api, openApi } from "../test-support/api";

interface Dashboard {
  id: string;
  record_ids: string[];
  record_set_ids: string[];
}

const { dashboards, definitions, labels } = demoIds;
const path = `/dashboards/${dashboards.portfolio}`;

async function withRecord() {
  const api = await openApi({ seed: "demo" });
  const row = {
    id: "rec",
    created_at: "2026-01-01T00:00:00.000Z",
    entity_slice_id: "slice",
    workspace_id: "w",
  };
  const rest = { initial_operation_id: null, keys: [], sub_record_ids: [], program_ids: [] };
  api.fake.world.records.put({ ...row, ...rest, is_draft: false, is_archived: false });
  api.fake.world.recordSets.put({ id: "set", set_name: "Best", record_ids: [] });
  return api;
}

const read = async (api: Api) => {
  const all = await api.get<Dashboard[]>("/dashboards");
  return all.find((dashboard) => dashboard.id === dashboards.portfolio);
};

it("adds records and sets to a dashboard once, and removes them", async () => {
  const api = await withRecord();
  await api.post(`${path}/records`, { record_id: "rec" });
  await api.post(`${path}/records`, { record_id: "rec" });
  await api.post(`${path}/sets`, { set_id: "set" });
  expect(await read(api)).toMatchObject({ record_ids: ["rec"], record_set_ids: ["set"] });
  await api.del(`${path}/records/rec`);
  await api.del(`${path}/sets/set`);
  expect(await read(api)).toMatchObject({ record_ids: [], record_set_ids: [] });
});

it("rejects unknown ids", async () => {
  const api = await withRecord();
  await expect(api.post(`${path}/records`, { record_id: "nope" })).rejects.toThrow(/^400 .*record_id/);
  await expect(api.post(`${path}/sets`, { record_set_id: "set" })).rejects.toThrow(/^400 .*record_set_id/);
  await expect(api.del(`${path}/records/rec`)).rejects.toThrow(/^404/);
  await expect(api.del(`${path}/sets/set`)).rejects.toThrow(/^404/);
  await expect(api.post("/dashboards/nope/records", { record_id: "rec" })).rejects.toThrow(/^404/);
});

it("adds, lists and removes categories of one dashboard", async () => {
  const api = await openApi();
  const category = {
    category_name: "In vivo",
    operation_definition_ids: [definitions.cellViability],
    label_ids: [[labels.inVivo, labels.urgent], [labels.sar]],
    field_ids: [],
  };
  const made = await api.post<{ id: string }>(`${path}/categories`, category);
  expect(made).toEqual({ id: expect.any(String), dashboard_id: dashboards.portfolio, ...category });
  expect(await api.get(`${path}/categories`)).toEqual([made]);
  const elsewhere = `/dashboards/${dashboards.krasDecision}/categories`;
  expect(await api.get<object[]>(elsewhere)).toHaveLength(2);
  await expect(api.del(`${elsewhere}/${made.id}`)).rejects.toThrow(/^404/);
  await api.del(`${path}/categories/${made.id}`);
  expect(await api.get(`${path}/categories`)).toEqual([]);
});

it("requires every key of a category, with labels as lists of lists", async () => {
  const api = await openApi();
  const whole = { category_name: "C", operation_definition_ids: [], label_ids: [], field_ids: [] };
  const wrong = [
    { ...whole, label_ids: [labels.sar] },
    { ...whole, field_ids: ["nope"] },
    { ...whole, category_name: undefined },
  ];
  for (const body of wrong) {
    await expect(api.post(`${path}/categories`, body)).rejects.toThrow(/^400 .*body\//);
  }
  expect(await api.get(`${path}/categories`)).toEqual([]);
});
