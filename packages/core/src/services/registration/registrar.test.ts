import { demoIds } from "@kal/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf, uuid } from "../../../test/support";
import { unlisted } from "../../util/unlisted";
import type { RegistrationService } from "./registration-service";

const silent = () => clientAnswering(() => new Response("not JSON", { status: 200 }));

const statusCalls = [
  ["pushStatus", "registration_files/b%2F1/status"],
  ["pushSubmissionStatus", "registration_submissions/b%2F1/status"],
] as const;
const resultCalls = [
  ["submitResults", "register/b%2F1/results"],
  ["submitSubmissionResults", "registration_submissions/b%2F1/results"],
] as const;

describe.each(statusCalls)("%s", (method, endpoint) => {
  it("sends the status and the message, if any, and does not read the response", async () => {
    const { client, heard } = silent();
    const { registration } = client;
    expect(await registration[method](uuid(1), "b/1", "validated")).toBe(true);
    await registration[method](uuid(1), "b/1", unlisted("anything at all"), { message: "" });
    await registration[method](uuid(1), "b/1", "failed", { message: null });
    expect(heard.map(({ method, url, body }) => [method, url.pathname, body])).toEqual([
      ["POST", `/operations/${uuid(1)}/${endpoint}`, { status: "validated" }],
      ["POST", `/operations/${uuid(1)}/${endpoint}`, { status: "anything at all", message: "" }],
      ["POST", `/operations/${uuid(1)}/${endpoint}`, { status: "failed" }],
    ]);
  });
});

describe.each(resultCalls)("%s", (method, endpoint) => {
  it("sends everything given, including empty strings and lists", async () => {
    const { client, heard } = silent();
    const { registration } = client;
    expect(await registration[method](uuid(1), "b/1", "success")).toBe(true);
    const results = {
      message: "",
      key_field_names: [],
      records: [{ record_id: "r", status: "matched", data: { "Compound ID": "HAL-1" }, error_message: "" }],
    };
    await registration[method](uuid(1), "b/1", "error", results);
    await registration[method](uuid(1), "b/1", "error", {
      message: null,
      key_field_names: null,
      records: null,
    });
    expect(heard.map(({ method, url, body }) => [method, url.pathname, body])).toEqual([
      ["POST", `/operations/${uuid(1)}/${endpoint}`, { status: "success" }],
      ["POST", `/operations/${uuid(1)}/${endpoint}`, { status: "error", ...results }],
      ["POST", `/operations/${uuid(1)}/${endpoint}`, { status: "error" }],
    ]);
  });
});

describe.each([...statusCalls, ...resultCalls])("%s", (method) => {
  it("throws for unknown ids", async () => {
    const { client } = clientOnFake();
    const { registrationWithStaging } = demoIds.activities;
    const call = (client.registration[method] as RegistrationService["pushStatus"]).bind(client.registration);
    expect(await errorOf(call(registrationWithStaging, "nope", "failed"))).toMatchObject({
      name: "NotFoundError",
      status: 404,
    });
  });

  it("rejects an empty id, which would reach another endpoint", async () => {
    const { client, heard } = silent();
    const call = async () =>
      (client.registration[method] as RegistrationService["pushStatus"])(uuid(1), "", "failed");
    expect((await errorOf(call())).name).toBe("InvalidArgumentError");
    expect(heard).toEqual([]);
  });
});

describe("a registration from the first row to the registered record", () => {
  const staging = demoIds.activities.registrationWithStaging;
  let { client } = clientOnFake();
  beforeEach(() => {
    ({ client } = clientOnFake());
  });

  it("removes registered drafts from the table and keeps the rejected ones", async () => {
    const { registration } = client;
    const [good, bad] = [1, 2].map(demoIds.records.draft) as [string, string];
    const submission = await registration.submitDrafts(staging, { recordIds: [good, bad] });
    await registration.pushSubmissionStatus(staging, submission.id, "pending", { message: "at work" });
    await registration.submitSubmissionResults(staging, submission.id, "success", {
      key_field_names: ["Compound ID"],
      records: [
        { record_id: good, status: "matched", data: { "Compound ID": "HAL-8000" } },
        { record_id: bad, status: "not_found", error_message: "salt missing" },
      ],
    });
    const [done] = await registration.getRegistrationSubmissions(staging);
    expect(done).toMatchObject({ id: submission.id, status: "completed" });
    const statuses = await registration.getDraftStatuses(staging);
    expect(statuses.find(({ record_id }) => record_id === bad)?.message).toBe("salt missing");
    const activity = await client.activities.getActivityById(staging, { cache: "reload" });
    expect(activity?.data_table_draft_record_ids).not.toContain(good);
    expect(activity?.data_table_draft_record_ids).toContain(bad);
    expect(await client.records.getRecordById({ "Compound ID": "HAL-8000" })).not.toBeNull();
  });
});
