import { expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { dataFieldIds as d, keyFieldIds, recordIds } from "../seed/records/ids";
import { type Api, openApi } from "../test-support/api";
import { tickingClock } from "../test-support/ticking-clock";

interface Value {
  id: string;
  field_id: string;
  content: unknown;
  operation_id: string | null;
  record_view_id: string | null;
}

const record = recordIds.compound(7);
const path = `/records/${record}/values`;
const open = () => openApi({ clock: tickingClock() });
const write = (api: Api, body: object) =>
  api.post<{ resource: Value }>(path, { operation_id: null, record_view_id: null, ...body });
const shown = async (api: Api, field: string) =>
  (
    (await api.get<{ record_values: Record<string, Value[]> }>(`/records/${record}`)).record_values[field] ??
    []
  ).map((value) => [value.operation_id, value.content]);

it("keeps the history of a value, and shows the newest on the record", async () => {
  const api = await open();
  for (const content of ["one", "two", "three"]) await write(api, { field_id: d.notes, content });
  expect(await shown(api, d.notes)).toEqual([[null, "three"]]);
  const history = await api.get<Value[]>(path);
  expect(history.filter((value) => value.field_id === d.notes).map((value) => value.content)).toEqual([
    "three",
    "two",
    "one",
  ]);
});

it("keeps one value for each activity and one outside of them", async () => {
  const api = await open();
  const { krasIc50, btkIc50 } = demoIds.activities;
  await write(api, { field_id: d.ic50, content: 10 });
  await write(api, { field_id: d.ic50, content: 20, operation_id: krasIc50 });
  await write(api, { field_id: d.ic50, content: 30, operation_id: btkIc50 });
  await write(api, { field_id: d.ic50, content: 21, operation_id: krasIc50 });
  expect(await shown(api, d.ic50)).toEqual([
    [krasIc50, "21"],
    [btkIc50, "30"],
    [null, "10"],
  ]);
});

it("shows the last written value as the newest, even if the clock stands still", async () => {
  const api = await openApi({ clock: { now: () => Date.parse("2026-02-04T10:00:00Z") } });
  const { krasIc50 } = demoIds.activities;
  await write(api, { field_id: d.notes, content: "one", operation_id: krasIc50 });
  await write(api, { field_id: d.notes, content: "two" });
  await write(api, { field_id: d.notes, content: "three", operation_id: krasIc50 });
  expect(await shown(api, d.notes)).toEqual([
    [krasIc50, "three"],
    [null, "two"],
  ]);
});

it("returns the stored value and its place: numbers as text, booleans unchanged", async () => {
  const api = await open();
  const operation_id = demoIds.activities.krasIc50;
  const record_view_id = demoIds.views.ownKrasIc50;
  const number = await write(api, { field_id: d.ic50, content: 1.5, operation_id, record_view_id });
  expect(number.resource).toMatchObject({
    content: "1.5",
    field_id: d.ic50,
    field_type: "number",
    record_id: record,
    import_id: null,
    operation_id,
    record_view_id,
    created_by: demoIds.users.robot,
  });
  expect((await write(api, { field_id: d.isHit, content: false })).resource.content).toBe(false);
  expect((await write(api, { field_id: d.isHit, content: null })).resource.content).toBeNull();
});

it("ignores a view without an activity", async () => {
  const api = await open();
  const { resource } = await write(api, {
    field_id: d.notes,
    content: "x",
    record_view_id: demoIds.views.compounds,
  });
  expect(resource.record_view_id).toBeNull();
});

it("accepts a value in an activity that cannot have records", async () => {
  const api = await open();
  const operation_id = demoIds.activities.orderReagents;
  expect((await write(api, { field_id: d.notes, content: "x", operation_id })).resource.operation_id).toBe(
    operation_id,
  );
});

it.each([
  { field_id: null, content: "x" },
  { field_id: "nope", content: "x" },
  { field_id: keyFieldIds.compoundId, content: "x" },
  { field_id: d.notes },
  { field_id: d.ic50, content: "strong" },
  { field_id: d.notes, content: "x", operation_id: "nope" },
  { field_id: d.notes, content: "x", record_view_id: "nope" },
  {
    field_id: d.notes,
    content: "x",
    operation_id: demoIds.activities.btkIc50,
    record_view_id: demoIds.views.ownKrasIc50,
  },
  { field_id: d.notes, content: "x", fieldId: d.notes },
])("rejects %j and writes nothing", async (body) => {
  const api = await open();
  const before = await api.get(path);
  await expect(write(api, body)).rejects.toThrow(/^400 .*"code":"BAD_REQUEST"/);
  expect(await api.get(path)).toEqual(before);
});

it("rejects a value for a read-only field, and for an unknown record", async () => {
  const api = await open();
  await api.put(`/data_fields/${d.notes}`, { is_readonly: true });
  await expect(write(api, { field_id: d.notes, content: "x" })).rejects.toThrow(/^400.*read-only/);
  await expect(api.post("/records/nope/values", { field_id: d.notes, content: "x" })).rejects.toThrow(/^404/);
  await expect(api.get("/records/nope/values")).rejects.toThrow(/^404/);
});

async function upload(api: Api, metadata: object) {
  const form = new FormData();
  form.append("body", JSON.stringify(metadata));
  form.append("file", new File(["a,b\n1,2\n"], "spectrum.csv", { type: "text/csv" }));
  const response = await api.send(`${path}/file`, { method: "POST", body: form });
  return {
    status: response.status,
    body: (await response.json()) as { resource: { content: { file_id: string } } },
  };
}

it("stores an uploaded file, and sets the value to a reference to it", async () => {
  const api = await open();
  const { body } = await upload(api, { field_id: d.spectrum, operation_id: demoIds.activities.krasIc50 });
  expect(body.resource.content).toMatchObject({ file_name: "spectrum.csv", file_type: "text/csv" });
  const file = await api.send(`/files/${body.resource.content.file_id}`);
  expect(await file.text()).toBe("a,b\n1,2\n");
  expect(await shown(api, d.spectrum)).toEqual([[demoIds.activities.krasIc50, body.resource.content]]);
});

it.each([{ field_id: d.ic50 }, { field_id: "nope" }, {}, { field_id: d.spectrum, operation_id: "nope" }])(
  "rejects a file for %j and stores none",
  async (metadata) => {
    const api = await open();
    const files = api.fake.world.files.size;
    expect((await upload(api, metadata)).status).toBe(400);
    expect(api.fake.world.files.size).toBe(files);
  },
);
