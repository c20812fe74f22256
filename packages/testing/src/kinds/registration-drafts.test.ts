import { expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import {
  dataFieldIds as d,
  entityTypeIds,
  keyFieldIds as k,
  recordIds,
  submissionIds,
} from "../seed/records/ids";
import { type Api, openApi } from "../test-support/api";
import { tickingClock } from "../test-support/ticking-clock";

interface Submission {
  id: string;
  status: string;
  submitted_record_ids: string[];
  record_errors: object[];
}

const operation = demoIds.activities.registrationWithStaging;
const view = demoIds.views.stagingOfRegistration;
const base = `/operations/${operation}`;
const open = () => openApi({ clock: tickingClock() });

const drafts = (api: Api) =>
  api.fake.world.activities.demand(operation).data_table_draft_record_ids as string[];
const staged = (api: Api) =>
  (api.fake.world.activities.demand(operation).data_table_record_mapping as Record<string, string[]>)[view];

async function stage(api: Api, rows: object[], more: object = {}): Promise<string[]> {
  const before = drafts(api);
  const body = {
    data_json: rows,
    attrs: {},
    operation_id: operation,
    is_draft: true,
    source_type: "http-post",
  };
  const { id } = await api.post<{ id: string }>("/imports", body);
  await api.post(`/imports/${id}/run`, {
    key_field_configurations: [{ name: "Alias" }],
    data_field_configurations: [{ name: "SMILES", type: "smiles-string", mapped_field_id: d.smiles }],
    record_view_id: view,
    ...more,
  });
  return drafts(api).filter((draft) => !before.includes(draft));
}

const submissions = (api: Api) => api.get<Submission[]>(`${base}/registration_submissions`);
const statuses = async (api: Api) =>
  Object.fromEntries(
    (await api.get<{ record_id: string; status: string }[]>(`${base}/registration_draft_statuses`)).map(
      (one) => [one.record_id, one.status],
    ),
  );
const submit = (api: Api, record_ids?: string[]) =>
  api.post<Submission>(`${base}/submit_drafts_for_registration`, record_ids ? { record_ids } : {});
const validate = (api: Api, record_ids?: string[]) =>
  api.post<Submission>(`${base}/validate_drafts`, record_ids ? { record_ids } : {});
const results = (api: Api, id: string, body: object) =>
  api.post(`${base}/registration_submissions/${id}/results`, body);

it("stages rows as unsearchable drafts: equal keys give two, each with its own number", async () => {
  const api = await open();
  const [first, second] = await stage(api, [
    { Alias: "X1", SMILES: "CC" },
    { Alias: "X1", SMILES: "CC" },
  ]);
  const shown = await api.get<{ record_identifier: string }[]>(`/records?record_ids=${first},${second}`);
  const names = shown.map((record) => record.record_identifier);
  expect(names.sort()).toEqual(["DRAFT-0004 X1", "DRAFT-0005 X1"]);
  expect(staged(api)).toEqual([1, 2, 3].map(recordIds.draft).concat(first ?? "", second ?? ""));
  expect(await api.get("/records/search?search_text=X1")).toEqual([]);
});

it("replaces drafts only after the new ones are added", async () => {
  const api = await open();
  const old = drafts(api);
  const fresh = await stage(api, [{ Alias: "X1" }], { replace_draft_record_ids: old });
  expect(drafts(api)).toEqual(fresh);
  expect(staged(api)).toEqual(fresh);
});

it("keeps the old drafts if every new row is invalid", async () => {
  const api = await open();
  const old = drafts(api);
  expect(await stage(api, [{ Alias: "" }, { SMILES: "CC" }], { replace_draft_record_ids: old })).toEqual([]);
  expect(drafts(api)).toEqual(old);
  expect(staged(api)).toEqual(old);
  expect(old.map((id) => api.fake.world.records.demand(id).is_archived)).not.toContain(true);
});

it("keeps drafts on their view under its new entity type when the view gets another key field", async () => {
  const api = await open();
  const before = drafts(api);
  const extended = await api.put<{ entity_slice_id: string }>(`/record_views/${view}/add_key_field`, {
    new_key_field_name: "Vial",
    records_to_transfer: [{ record_id: before[0], key_field_name_to_value: { Vial: "V1", Alias: "X9" } }],
  });
  expect(staged(api)).toEqual(before);
  expect(drafts(api)).toEqual(before);
  const rows = before.map((id) => api.fake.world.records.demand(id));
  expect(new Set(rows.map((row) => row.entity_slice_id))).toEqual(new Set([extended.entity_slice_id]));
  // Who is told no new key keeps the ones he has.
  const keys = rows.map((row) => row.keys.map((key) => key.content));
  expect(keys[0]).toContain("V1");
  expect(keys.slice(1).flat()).not.toContain("V1");
  expect(keys.every((contents) => contents.length > 0)).toBe(true);
});

it("rejects replacing a submitted draft, and stages nothing", async () => {
  const api = await open();
  await submit(api, [recordIds.draft(1)]);
  const before = drafts(api);
  await expect(stage(api, [{ Alias: "X1" }], { replace_draft_record_ids: before })).rejects.toThrow(/^409/);
  expect(drafts(api)).toEqual(before);
});

it.each([
  { record_view_id: demoIds.views.compounds },
  { record_view_id: null },
  { key_field_configurations: [{ name: "Target" }] },
  { key_field_configurations: "Alias" },
  { data_field_configurations: [{ name: "MW", mapped_field_id: d.ic50 }] },
  { data_field_configurations: [{ name: "MW", mapped_field_id: null }] },
  { replace_draft_record_ids: [recordIds.compound(1)] },
])("rejects staging with %j", async (more) => {
  const api = await open();
  const before = drafts(api);
  await expect(stage(api, [{ Alias: "X1" }], more)).rejects.toThrow(/^400/);
  expect(drafts(api)).toEqual(before);
});

it("rejects drafts for an activity without a staging table", async () => {
  const api = await open();
  const draft = (operation_id: string | null) =>
    api.post("/imports", { data_json: [], operation_id, is_draft: true });
  await expect(draft(demoIds.activities.krasIc50)).rejects.toThrow(/^400.*staging/);
  await expect(draft(null)).rejects.toThrow(/^400/);
});

it("validates without registering: stores the results, and the drafts stay drafts", async () => {
  const api = await open();
  const submission = await validate(api);
  expect(submission).toMatchObject({
    submission_type: "validation",
    status: "pending",
    file_ids: [],
    message: null,
  });
  const [one, two, three] = submission.submitted_record_ids;
  await results(api, submission.id, {
    status: "error",
    message: "one is bad",
    records: [
      { record_id: one, status: "validated" },
      { record_id: two, status: "error", error_message: "no structure" },
    ],
  });
  expect(await statuses(api)).toMatchObject({
    [String(one)]: "validated",
    [String(two)]: "error",
    [String(three)]: "validation_failed",
  });
  expect((await submissions(api))[0]).toMatchObject({
    id: submission.id,
    status: "validation_failed",
    message: "one is bad",
    record_errors: [{ source_record_id: two, status: "error", error_message: "no structure" }],
  });
  expect(drafts(api)).toHaveLength(3);
});

it("registers the drafts under the registrar's keys, and removes them from the staging table", async () => {
  const api = await open();
  const submission = await submit(api);
  expect(submission.status).toBe("submitted");
  const [one = "", two = "", three = ""] = submission.submitted_record_ids;
  await results(api, submission.id, {
    status: "success",
    key_field_names: ["Compound ID"],
    records: [
      { record_id: one, status: "matched", data: { "Compound ID": "HAL-0600", Notes: "registered" } },
      { record_id: two, status: "matched", data: { "Compound ID": "HAL-0001" } },
      { record_id: three, status: "not_found" },
    ],
  });
  expect((await submissions(api))[0]).toMatchObject({ status: "completed", record_errors: [] });
  expect(drafts(api)).toEqual([three]);
  expect(staged(api)).toEqual([three]);
  const made = await api.get<{ record_values: Record<string, { content: unknown }[]> }>(`/records/${one}`);
  expect(made).toMatchObject({ record_identifier: "HAL-0600", entity_slice_id: entityTypeIds.compound });
  expect(made.record_values[d.smiles]?.[0]?.content).toBe("COc1ccc2ncc(C)cc2c1");
  expect(made.record_values[d.notes]?.[0]?.content).toBe("registered");
  expect(made.record_values[d.registrationStatus]?.[0]?.content).toBe("completed");
  const records = await api.get<{ id: string }[]>(`${base}/records`);
  expect(records.map((record) => record.id)).toEqual(expect.arrayContaining([one, recordIds.compound(1)]));
  expect(await statuses(api)).toMatchObject({ [one]: "matched", [two]: "matched", [three]: "not_found" });
});

it("registers a draft under its own keys, without the system's number, if the registrar sends none", async () => {
  const api = await open();
  const submission = await submit(api, [recordIds.draft(1)]);
  await results(api, submission.id, { status: "success" });
  const record = await api.get(`/records/${recordIds.draft(1)}`);
  expect(record).toMatchObject({ record_identifier: "CRO-A17" });
  const found = await api.get(
    `/records/identifiers?records_key_field_to_value=${encodeURIComponent(JSON.stringify([{ [k.alias]: "CRO-A17" }]))}`,
  );
  expect(found).toHaveLength(1);
});

it("keeps the drafts of a failed registration, which can be submitted again", async () => {
  const api = await open();
  const submission = await submit(api);
  await results(api, submission.id, {
    status: "error",
    message: "registry down",
    records: [{ record_id: recordIds.draft(1), status: "error", error_message: "timeout" }],
  });
  expect((await submissions(api))[0]).toMatchObject({
    status: "failed",
    message: "registry down",
    record_errors: [{ source_record_id: recordIds.draft(1), status: "error", error_message: "timeout" }],
  });
  expect(drafts(api)).toHaveLength(3);
  expect((await submit(api)).status).toBe("submitted");
});

it("lists submissions newest first", async () => {
  const api = await open();
  const { id } = await submit(api);
  expect((await submissions(api)).map((one) => one.id)).toEqual([
    id,
    submissionIds.validated,
    submissionIds.registered,
  ]);
});

it("accepts intermediate statuses from the registrar, but none after the results", async () => {
  const api = await open();
  const { id } = await submit(api);
  const status = (body: object) => api.post(`${base}/registration_submissions/${id}/status`, body);
  expect(await status({ status: "validated", message: "looks fine" })).toBeUndefined();
  expect((await submissions(api))[0]).toMatchObject({ status: "validated", message: "looks fine" });
  await expect(status({ status: "almost" })).rejects.toThrow(/^400/);
  await results(api, id, { status: "success" });
  await expect(status({ status: "failed" })).rejects.toThrow(/^409/);
  await expect(results(api, id, { status: "error" })).rejects.toThrow(/^409/);
});

it("clears drafts, but none if one of them is submitted", async () => {
  const api = await open();
  const clear = (record_ids: string[]) => api.post(`${base}/clear_draft_records`, { record_ids });
  await submit(api, [recordIds.draft(1)]);
  await expect(clear([recordIds.draft(2), recordIds.draft(1)])).rejects.toThrow(/^409/);
  expect(drafts(api)).toHaveLength(3);
  expect(await clear([recordIds.draft(2)])).toBeUndefined();
  expect(drafts(api)).toEqual([recordIds.draft(1), recordIds.draft(3)]);
  expect(Object.keys(await statuses(api))).not.toContain(recordIds.draft(2));
  await expect(clear([recordIds.draft(2)])).rejects.toThrow(/^400/);
});

it("logs submissions in the workspace's events, for webhooks", async () => {
  const api = await open();
  const { id } = await validate(api);
  const [event] = await api.get<object[]>("/workspaces/events");
  expect(event).toMatchObject({
    event_type: "registration_drafts_validation_requested",
    resource_id: operation,
    event_attrs: { operation_id: operation, submission_id: id },
  });
});

it("rejects a submission of a submitted draft, and an empty one", async () => {
  const api = await open();
  await submit(api, [recordIds.draft(1)]);
  await expect(submit(api, [recordIds.draft(1)])).rejects.toThrow(/^409/);
  await expect(submit(api, [])).rejects.toThrow(/^400/);
  await expect(submit(api, [recordIds.compound(1)])).rejects.toThrow(/^400/);
  expect((await submit(api)).submitted_record_ids).toEqual([recordIds.draft(2), recordIds.draft(3)]);
  await expect(submit(api)).rejects.toThrow(/^400.*no drafts/);
});

it.each([
  {},
  { status: "done" },
  { status: "success", records: [{ record_id: recordIds.compound(1), status: "matched" }] },
  { status: "success", key_field_names: ["Nope"] },
  {
    status: "success",
    key_field_names: ["Compound ID"],
    records: [{ record_id: recordIds.draft(1), status: "matched", data: {} }],
  },
  { status: "success", records: [{ record_id: recordIds.draft(1), status: "matched", data: { Nope: 1 } }] },
  {
    status: "success",
    records: [{ record_id: recordIds.draft(1), status: "matched", data: { MW: "heavy" } }],
  },
  { status: "success", error_message: "old name" },
])("rejects the results %j and registers nothing", async (body) => {
  const api = await open();
  const { id } = await submit(api);
  await expect(results(api, id, body)).rejects.toThrow(/^400/);
  expect(drafts(api)).toHaveLength(3);
  expect((await submissions(api))[0]).toMatchObject({ status: "submitted" });
});

it("rejects unknown operations and operations without record views", async () => {
  const api = await open();
  await expect(api.get("/operations/nope/registration_submissions")).rejects.toThrow(/^404/);
  await expect(api.get(`/operations/${demoIds.activities.orderReagents}/registrations`)).rejects.toThrow(
    /^400/,
  );
  await expect(api.post(`/operations/${demoIds.activities.krasIc50}/validate_drafts`)).rejects.toThrow(
    /^400.*staging/,
  );
  await expect(results(api, "nope", { status: "success" })).rejects.toThrow(/^404/);
});
