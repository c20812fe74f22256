import { demoIds } from "@kal/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../../test/support";
import type { JsonObject } from "../../util/json";
import { StageDraftsError } from "./stage-drafts-error";

const { registrationWithStaging: staging, krasIc50 } = demoIds.activities;
const { dataFields } = demoIds;
const rows = [{ Alias: "A-1", SMILES: "CCO", Notes: "first" }];

let { client, fake, sent } = clientOnFake();
beforeEach(() => {
  ({ client, fake, sent } = clientOnFake());
});

const bodies = (path: RegExp) => fake.requests.filter((one) => path.test(one.path)).map(({ body }) => body);
const writes = () => sent().filter((line) => !line.startsWith("GET"));
const stagingActivity = async () => {
  const found = await client.activities.getActivityById(staging, { cache: "reload" });
  if (!found) throw new Error("the demo workspace has it");
  return found;
};

describe("staging drafts", () => {
  it("creates an import of the unchanged rows, starts it, and returns its id", async () => {
    const importId = await client.registration.stageDrafts(staging, ["Alias"], rows);
    expect(writes()).toEqual(["POST /imports", `POST /imports/${importId}/run`]);
    expect(bodies(/^\/imports/)).toEqual([
      { data_json: rows, attrs: {}, operation_id: staging, is_draft: true, source_type: "http-post" },
      {
        key_field_configurations: [{ name: "Alias" }],
        data_field_configurations: [
          { name: "Notes", type: "text", mapped_field_id: dataFields.notes },
          { name: "SMILES", type: "smiles-string", mapped_field_id: dataFields.smiles },
        ],
        record_view_id: (await stagingActivity()).registration_staging_record_view_id,
      },
    ]);
    expect(await client.imports.waitFor(importId)).toMatchObject({ import_status: "completed" });
  });

  it("adds drafts to the activity, and invalidates it", async () => {
    const before = (await stagingActivity()).data_table_draft_record_ids.length;
    await client.registration.stageDrafts(staging, ["Alias"], rows);
    const after = await client.activities.getActivityById(staging);
    expect(after?.data_table_draft_record_ids).toHaveLength(before + 1);
  });

  it("accepts the activity by title or as an object, and sends its id", async () => {
    const activity = await stagingActivity();
    await client.registration.stageDrafts(String(activity.title), ["Alias"], rows);
    await client.registration.stageDrafts(activity, ["Alias"], rows);
    const operations = bodies(/^\/imports$/).map((body) => (body as { operation_id: string }).operation_id);
    expect(operations).toEqual([staging, staging]);
  });

  it("rereads the activity once, so that it includes the newest drafts", async () => {
    await client.activities.getActivities();
    await client.recordViews.getRecordViews();
    const known = sent().length;
    await client.registration.stageDrafts(staging, ["Alias"], rows);
    expect(
      sent()
        .slice(known)
        .filter((line) => line.startsWith("GET")),
    ).toEqual(["GET /activities", "GET /record_views", "GET /data_fields"]);
  });

  it("replaces the existing drafts on request, if there are any", async () => {
    const old = (await stagingActivity()).data_table_draft_record_ids;
    expect(old.length).toBeGreaterThan(0);
    await client.registration.stageDrafts(staging, ["Alias"], rows, { replaceExisting: true });
    expect(bodies(/\/run$/)).toEqual([expect.objectContaining({ replace_draft_record_ids: old })]);
    const fresh = (await stagingActivity()).data_table_draft_record_ids;
    expect(fresh).toHaveLength(1);
    await client.registration.clearDrafts(staging, fresh);
    await client.registration.stageDrafts(staging, ["Alias"], [], { replaceExisting: true });
    expect(bodies(/\/run$/).at(-1)).not.toHaveProperty("replace_draft_record_ids");
  });

  it("accepts an empty list of rows, and a repeated key column", async () => {
    await client.registration.stageDrafts(staging, ["Alias", "Alias"], []);
    expect(bodies(/\/run$/)).toEqual([
      expect.objectContaining({
        key_field_configurations: [{ name: "Alias" }, { name: "Alias" }],
        data_field_configurations: [],
      }),
    ]);
  });
});

describe("staging invalid drafts", () => {
  it.each(["no such activity", crypto.randomUUID()])(
    "throws for %s, and sends nothing",
    async (operation) => {
      const error = await errorOf(client.registration.stageDrafts(operation, ["Alias"], rows));
      expect(error).toMatchObject({ name: "UnresolvedIdentifierError", identifier: operation });
      expect(sent()).toEqual(["GET /activities"]);
    },
  );

  it("throws for an activity without a staging table, and names it and the setting", async () => {
    const error = await errorOf(client.registration.stageDrafts(krasIc50, ["Alias"], rows));
    expect(error.name).toBe("InvalidArgumentError");
    expect(error.message).toMatch(/KRAS G12D IC50, plate 1.*stagingTemplateViewId/);
    expect(writes()).toEqual([]);
  });

  it("throws for unknown columns, and lists them and the available ones, sorted", async () => {
    const odd: JsonObject[] = [{ Alias: "A", "🧪": 1, "\uffee": 2 }, { Zebra: 3 }];
    const error = await errorOf(client.registration.stageDrafts(staging, ["Alias"], odd));
    expect(error.name).toBe("InvalidArgumentError");
    expect(error.message).toContain('"Zebra", "\uffee", "🧪"');
    expect(error.message).toMatch(/It has: "[^.]*"Notes", .*"SMILES"/);
    expect(writes()).toEqual([]);
  });

  it("throws for a column whose name two fields share", async () => {
    const field = fake.world.dataFields.demand(dataFields.notes);
    field.field_name = "SMILES";
    const error = await errorOf(client.registration.stageDrafts(staging, ["Alias"], rows));
    expect(error).toMatchObject({
      name: "AmbiguousIdentifierError",
      candidateIds: expect.arrayContaining([dataFields.notes, dataFields.smiles]),
    });
    expect(writes()).toEqual([]);
  });
});

describe("staging drafts with a failing request", () => {
  it("names the created import if it cannot be started, with the reason", async () => {
    const old = (await stagingActivity()).data_table_draft_record_ids;
    fake.faults.add({ when: { path: /\/run$/ }, status: 422, times: 1 });
    const error = await errorOf(client.registration.stageDrafts(staging, ["Alias"], rows));
    expect(error).toMatchObject({ name: "StageDraftsError", cause: { status: 422 } });
    expect(StageDraftsError.is(error)).toBe(true);
    expect(error.message).toContain(String(error.importId));
    expect(await client.imports.getImport(String(error.importId))).not.toBeNull();
    expect((await stagingActivity()).data_table_draft_record_ids).toEqual(old);
  });

  it("throws the call's own error if no import was created", async () => {
    fake.faults.add({ when: { path: /\/imports$/ }, status: 400, times: 1 });
    const error = await errorOf(client.registration.stageDrafts(staging, ["Alias"], rows));
    expect(error).toMatchObject({ name: "BadRequestError", path: "/imports" });
  });

  it.each(["", "[]", "{}", '{"id":5}'])("throws if the import's response is %j", async (answer) => {
    const odd = clientAnswering(({ method, url }) => {
      if (method === "POST") return new Response(answer);
      const activity = { id: staging, registration_staging_record_view_id: "view" };
      return Response.json(url.pathname === "/activities" ? [activity] : []);
    });
    const error = await errorOf(odd.client.registration.stageDrafts(staging, [], []));
    expect(error).toMatchObject({ name: "KaleidoscopeResponseError", path: "/imports", field: "id" });
    expect(odd.heard.filter(({ method }) => method === "POST")).toHaveLength(1);
  });
});
