import { demoIds } from "@kal/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf, uuid } from "../../../test/support";

const { registrationWithStaging: staging, krasIc50 } = demoIds.activities;
const [first, second, third] = [1, 2, 3].map(demoIds.records.draft) as [string, string, string];

let { client, fake, sent } = clientOnFake();
beforeEach(() => {
  ({ client, fake, sent } = clientOnFake());
});

const lastRequest = () => fake.requests.at(-1);

describe.each([
  ["validateDrafts", "validate_drafts", "validation", "pending"],
  ["submitDrafts", "submit_drafts_for_registration", "registration", "submitted"],
] as const)("%s", (method, endpoint, type, status) => {
  it("submits the given drafts, and returns the submission", async () => {
    const submission = await client.registration[method](staging, { recordIds: [first, second] });
    expect(lastRequest()).toMatchObject({
      method: "POST",
      path: `/operations/${staging}/${endpoint}`,
      body: { record_ids: [first, second] },
    });
    expect(submission).toMatchObject({
      operation_id: staging,
      submission_type: type,
      status,
      file_ids: [],
      submitted_record_ids: [first, second],
    });
    expect(String(submission)).toMatch(/^RegistrationSubmission:'[\da-f]{8}\.\.\.'$/);
  });

  it("submits all drafts if no ids are given", async () => {
    const submission = await client.registration[method](staging);
    expect(lastRequest()?.body).toEqual({});
    expect(submission.submitted_record_ids).toEqual([first, second, third]);
    await client.registration[method](staging, { recordIds: null }).catch(() => "all are submitted by now");
    expect(lastRequest()?.body).toEqual({});
  });

  it("sends an empty list of ids, which the server rejects", async () => {
    const error = await errorOf(client.registration[method](staging, { recordIds: [] }));
    expect(lastRequest()?.body).toEqual({ record_ids: [] });
    expect(error.name).toBe("BadRequestError");
  });

  it("rejects bare and misnamed ids, which would submit every draft, and sends nothing", async () => {
    const bare = [first] as object;
    const misnamed = { record_id: [first] } as object;
    const missing = { recordIds: undefined } as object;
    const both = { recordIds: [first], record_ids: [first] };
    for (const selection of [bare, misnamed, missing, both])
      expect((await errorOf(client.registration[method](staging, selection))).name).toBe(
        "InvalidArgumentError",
      );
    expect(sent()).toEqual([]);
  });

  it("throws without a staging table, for drafts of other activities, and for an empty response", async () => {
    const refused = { name: "BadRequestError", method: "POST" };
    expect(await errorOf(client.registration[method](krasIc50))).toMatchObject(refused);
    expect(await errorOf(client.registration[method](staging, { recordIds: ["x"] }))).toMatchObject(refused);
    const empty = clientAnswering(() => new Response(""));
    expect(await errorOf(empty.client.registration[method](uuid(1)))).toMatchObject({
      name: "KaleidoscopeResponseError",
      path: `/operations/${uuid(1)}/${endpoint}`,
    });
  });
});

describe("the drafts' statuses", () => {
  it("cover the submitted drafts", async () => {
    const statuses = await client.registration.getDraftStatuses(staging);
    expect(sent()).toEqual([`GET /operations/${staging}/registration_draft_statuses`]);
    expect(statuses.map(({ record_id }) => record_id).slice(0, 2)).toEqual([second, third]);
    expect(statuses[1]).toEqual({
      record_id: third,
      status: "error",
      message: "The structure is the same as that of DRAFT-0002.",
    });
  });

  it("keep unknown fields and fill in missing ones", async () => {
    const { client } = clientAnswering(() => Response.json([{ extra: 1, message: "m" }]));
    expect(await client.registration.getDraftStatuses(uuid(1))).toEqual([
      { record_id: null, status: null, message: "m", extra: 1 },
    ]);
  });

  it.each([["{}"], ["[5]"], [""]])("throw if the response is %j", async (answer) => {
    const { client } = clientAnswering(() => new Response(answer));
    expect(await errorOf(client.registration.getDraftStatuses(uuid(1)))).toMatchObject({
      name: "KaleidoscopeResponseError",
      method: "GET",
      path: `/operations/${uuid(1)}/registration_draft_statuses`,
    });
  });

  it("throw for an unknown activity", async () => {
    const error = await errorOf(client.registration.getDraftStatuses(uuid(1)));
    expect(error).toMatchObject({ name: "KaleidoscopeResponseError" });
  });
});

describe("submissions", () => {
  it("are returned newest first, with the problems of their records", async () => {
    const made = await client.registration.submitDrafts(staging, { recordIds: [first] });
    const submissions = await client.registration.getRegistrationSubmissions(staging);
    expect(sent().at(-1)).toBe(`GET /operations/${staging}/registration_submissions`);
    expect(submissions.map(({ id }) => id)).toEqual([
      made.id,
      demoIds.submissions.validated,
      demoIds.submissions.registered,
    ]);
    expect(submissions.map(({ record_errors }) => record_errors)).toEqual([
      [],
      [{ source_record_id: third, status: "error", error_message: expect.stringContaining("DRAFT-0002") }],
      [],
    ]);
    expect(submissions[0]?.equals(made)).toBe(false);
  });

  it("keep unknown fields at every level and fill in missing ones", async () => {
    const row = { id: "s", odd: { deep: 1 }, record_errors: [{ status: "bad", odd: 2 }] };
    const { client } = clientAnswering(() => Response.json([row, { id: "t" }]));
    const [one, other] = await client.registration.getRegistrationSubmissions(uuid(1));
    expect(one?.toJSON()).toMatchObject({
      odd: { deep: 1 },
      file_ids: [],
      submitted_record_ids: null,
      record_errors: [{ status: "bad", odd: 2, source_record_id: null, error_message: null }],
    });
    expect(other?.record_errors).toEqual([]);
  });

  it.each([{}, [{ id: 1 }], [{ id: "s", record_errors: "x" }]])("fail when they are %j", async (body) => {
    const { client } = clientAnswering(() => Response.json(body));
    expect((await errorOf(client.registration.getRegistrationSubmissions(uuid(1)))).name).toBe(
      "KaleidoscopeResponseError",
    );
  });
});

describe("clearing drafts", () => {
  it("archives them, and invalidates activities and records", async () => {
    await client.activities.getActivities();
    await client.records.getRecordById(first);
    expect(await client.registration.clearDrafts(staging, [first])).toBe(true);
    expect(lastRequest()).toMatchObject({
      path: `/operations/${staging}/clear_draft_records`,
      body: { record_ids: [first] },
    });
    const activity = await client.activities.getActivityById(staging);
    expect(activity?.data_table_draft_record_ids).toEqual([second, third]);
    await client.records.getRecordById(first);
    expect(sent().slice(-2)).toEqual(["GET /activities", `GET /records/${first}`]);
  });

  it("is rejected for submitted drafts, and then keeps the cache", async () => {
    await client.registration.submitDrafts(staging, { recordIds: [first] });
    await client.activities.getActivities();
    expect(await errorOf(client.registration.clearDrafts(staging, [first]))).toMatchObject({
      name: "ConflictError",
      status: 409,
    });
    await client.activities.getActivities();
    expect(sent().at(-1)).toBe(`POST /operations/${staging}/clear_draft_records`);
  });
});
