import { expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { entityTypeIds, recordIds, registrationFileIds } from "../seed/records/ids";
import { type Api, openApi } from "../test-support/api";
import { tickingClock } from "../test-support/ticking-clock";

interface Registration {
  id: string;
  status: string;
  message: string | null;
  record_errors: object[];
}

const operation = demoIds.activities.registrationByFile;
const file = demoIds.files.structuresSdf;
const base = `/operations/${operation}`;
const open = () => openApi({ clock: tickingClock() });
const register = (api: Api) => api.post<Registration>(`${base}/register/${file}`);
const registrations = (api: Api) => api.get<Registration[]>(`${base}/registrations`);
const results = (api: Api, body: object) => api.post(`${base}/register/${file}/results`, body);

it("submits a file: lists it as pending, newest first, and logs an event", async () => {
  const api = await open();
  const made = await register(api);
  expect(made).toMatchObject({
    status: "pending",
    file_id: file,
    operation_id: operation,
    message: null,
    error_message: null,
  });
  expect((await registrations(api)).map((one) => one.id)).toEqual([made.id, registrationFileIds.croBatches]);
  const [event] = await api.get<object[]>("/workspaces/events");
  expect(event).toMatchObject({
    event_type: "registration_submitted",
    event_attrs: { file_id: file, operation_id: operation },
  });
});

it("accepts a status by the id of the file or of the registration", async () => {
  const api = await open();
  const { id } = await register(api);
  const push = (key: string, body: object) => api.post(`${base}/registration_files/${key}/status`, body);
  expect(await push(file, { status: "validated", message: "read" })).toBeUndefined();
  expect((await registrations(api))[0]).toMatchObject({
    status: "validated",
    message: "read",
    error_message: "read",
  });
  await push(id, { status: "validation_failed" });
  expect((await registrations(api))[0]).toMatchObject({ status: "validation_failed", message: "read" });
  await expect(push(file, { status: "fine" })).rejects.toThrow(/^400/);
  await expect(push("nope", { status: "validated" })).rejects.toThrow(/^404/);
});

it("completes with the registrar's records, on the activity's table", async () => {
  const api = await open();
  await register(api);
  await results(api, {
    status: "success",
    key_field_names: ["Compound ID", "Batch"],
    records: [
      {
        record_id: "1",
        status: "matched",
        data: { "Compound ID": "HAL-0002", Batch: "CRO-9", "Purity (%)": 97 },
      },
      { record_id: "2", status: "not_found" },
    ],
  });
  expect((await registrations(api))[0]).toMatchObject({ status: "completed", record_errors: [] });
  const [made] = await api.get<string[]>("/records/search?search_text=CRO-9");
  const record = await api.get(`/records/${made}`);
  expect(record).toMatchObject({ entity_slice_id: entityTypeIds.batch, initial_operation_id: operation });
  const mapping = api.fake.world.activities.demand(operation).data_table_record_mapping as Record<
    string,
    string[]
  >;
  expect(mapping[demoIds.views.ownRegistrationByFile]).toContain(made);
});

it("fails with the errors of the records, and creates none of them", async () => {
  const api = await open();
  await register(api);
  const before = api.fake.world.records.size;
  await results(api, {
    status: "error",
    message: "bad file",
    records: [
      { record_id: "1", status: "not_found", error_message: "no such compound" },
      { record_id: recordIds.compound(1), status: "matched", data: { "Compound ID": "HAL-0777" } },
    ],
  });
  expect((await registrations(api))[0]).toMatchObject({
    status: "failed",
    message: "bad file",
    error_message: "bad file",
    record_errors: [{ source_record_id: "1", status: "not_found", error_message: "no such compound" }],
  });
  expect(api.fake.world.records.size).toBe(before);
});

it("ends once, and can then be started again", async () => {
  const api = await open();
  await register(api);
  await expect(register(api)).rejects.toThrow(/^409/);
  await results(api, { status: "error" });
  await expect(results(api, { status: "success" })).rejects.toThrow(/^409/);
  expect((await register(api)).status).toBe("pending");
});

it("rejects a file that is unknown or belongs to another activity", async () => {
  const api = await open();
  await expect(api.post(`${base}/register/nope`)).rejects.toThrow(/^404/);
  await expect(api.post(`${base}/register/${demoIds.files.ic50Csv}`)).rejects.toThrow(/^400/);
  await expect(api.post(`${base}/register/${file}`, { force: true })).rejects.toThrow(/^400/);
});
