import { demoIds as ids } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../test/support";
import { KaleidoscopeClient } from "../client/kaleidoscope-client";
import type { RequestOptions } from "../transport/types";

const { client, sent } = clientOnFake();
const wrong = (value: unknown) => value as never;

describe("an invalid limit", () => {
  it.each([Number.NaN, -1, "a"])("(%s) is rejected, because it would never be reached", async (limit) => {
    const options = { clientId: "a", clientSecret: "b" };
    expect(() => new KaleidoscopeClient({ ...options, timeoutMs: wrong(limit) })).toThrow(
      /timeoutMs must be a number/,
    );
    expect(() => new KaleidoscopeClient({ ...options, maxRetries: wrong(limit) })).toThrow(/maxRetries/);
    const call: RequestOptions = { deadlineMs: wrong(limit) };
    expect(await errorOf(client.imports.getImports({}, call))).toMatchObject({
      name: "InvalidArgumentError",
    });
  });
});

describe("an empty url", () => {
  it("is rejected by name instead of defaulting to production", () => {
    const withUrl = (url: string | undefined) => () =>
      new KaleidoscopeClient({ clientId: "a", clientSecret: "b", url });
    expect(withUrl("")).toThrow(/^url must be/);
    expect(withUrl(" ")).toThrow(/^url must be/);
    expect(withUrl(undefined)).not.toThrow();
  });
});

describe("positional arguments of kalbio", () => {
  it("are rejected if Kal expects options, because they would be ignored", async () => {
    const record = await client.records.getRecordById(ids.records.compound(1));
    const before = sent().length;
    const activity = wrong(ids.activities.krasIc50);
    const calls = [
      record?.addValue("Notes", "x", activity),
      record?.updateField("Notes", "x", activity),
      record?.updateFieldFile("Spectrum", "a.csv", "a", "text/csv", activity),
      record?.getValueContent("Notes", activity),
      client.records.createRecordValueFile(
        ids.records.compound(1),
        ids.dataFields.spectrum,
        "a.csv",
        "a",
        "text/csv",
        activity,
      ),
    ];
    for (const call of calls)
      expect(await errorOf(Promise.resolve(call))).toMatchObject({ name: "InvalidArgumentError" });
    expect(sent()).toHaveLength(before);
  });

  it("are rejected if Kal expects an object, and the message shows the correct call", async () => {
    const { imports, activities, dashboards, exports, registration } = client;
    const [dashboard] = await dashboards.getDashboards();
    const before = sent().length;
    const [activity, submission] = [ids.activities.registrationWithStaging, "a submission"];
    const calls: [string, () => Promise<unknown> | undefined][] = [
      ["{ key_field_names, data }", () => imports.pushData(wrong(["Compound ID"]), wrong([{}]))],
      ["{ key_field_ids, data }", () => imports.pushDataByFieldId(wrong(["an id"]), wrong([{}]))],
      ["{ is_complete }", () => imports.getImports(wrong(true))],
      ["{ title, activity_type }", () => activities.createActivity(wrong("Title"), wrong("experiment"))],
      ["{ category_name }", () => dashboard?.addCategory(wrong("A"), wrong([]))],
      ["{ filename, entity_slice_id }", () => exports.openExport(wrong("a.csv"), wrong("a type"))],
      ["{ recordIds }", () => registration.submitDrafts(activity, wrong(["a record"]))],
      ["{ recordIds }", () => registration.validateDrafts(activity, wrong([]))],
      ["{ message }", () => registration.pushStatus(activity, "a file", "failed", wrong("Why"))],
      ["{ message }", () => registration.submitResults(activity, "a file", "error", wrong("Why"))],
      ["{ message }", () => registration.pushSubmissionStatus(activity, submission, "failed", wrong("Why"))],
      [
        "{ message }",
        () => registration.submitSubmissionResults(activity, submission, "error", wrong("Why")),
      ],
    ];
    for (const [example, call] of calls) {
      const error = await errorOf(Promise.resolve().then(call));
      expect(error).toMatchObject({ name: "InvalidArgumentError" });
      expect(error.message).toContain(`Pass an object here, such as ${example}, not `);
    }
    expect(sent()).toHaveLength(before);
  });

  it("are rejected in one line for any number of rows", async () => {
    const rows = Array.from({ length: 10_000 }, () => ({ "Compound ID": "HAL-0001" }));
    const error = await errorOf(client.imports.pushData(wrong(rows)));
    expect(error.message).toMatch(/, not a list\. Nothing was sent\.$/);
    const text = await errorOf(client.imports.pushData(wrong("a,b\n".repeat(10_000))));
    expect(text.message.length).toBeLessThan(200);
  });

  it("are rejected under kalbio's names if Kal has different ones", async () => {
    const definition = await client.activities.getDefinitionById(ids.definitions.biochemicalAssay);
    const settings = definition?.setRegistrationSettings(wrong({ status_field_id: null }));
    expect((await errorOf(Promise.resolve().then(() => settings))).message).toMatch(
      /Unknown setting status_field_id/,
    );
    const record = await client.records.getRecordById(ids.records.compound(1));
    const before = sent().length;
    const activity = wrong({ activity_id: ids.activities.krasIc50 });
    const staging = ids.activities.registrationWithStaging;
    const calls = [
      record?.addValue("Notes", "x", activity),
      record?.updateFieldFile("Spectrum", "a.csv", "a", "text/csv", activity),
      record?.getValueContent("Notes", activity),
      client.registration.stageDrafts(staging, ["Alias"], [], wrong({ replace_existing: true })),
      client.registration.stageDrafts(staging, ["Alias"], [], wrong(true)),
    ];
    for (const call of calls)
      expect(await errorOf(Promise.resolve(call))).toMatchObject({ name: "InvalidArgumentError" });
    expect(sent()).toHaveLength(before);
  });
});

describe("an empty lookup", () => {
  it("finds nothing, as in kalbio", async () => {
    expect(await client.activities.getActivityById(wrong(null))).toBeNull();
    expect(await client.entityFields.getDataFieldById(wrong(undefined))).toBeNull();
    expect(await client.activities.getActivityByExternalId(wrong(null))).toBeNull();
    expect(await client.activities.getActivityDefinitionByExternalId(wrong(null))).toBeNull();
  });

  it("changes nothing and creates nothing", async () => {
    const activity = await client.activities.getActivityById(ids.activities.krasIc50);
    const before = sent().length;
    await activity?.update(wrong(undefined));
    expect(await errorOf(client.entityFields.getOrCreateDataField(wrong(undefined), "text"))).toMatchObject({
      name: "InvalidArgumentError",
    });
    expect(await errorOf(client.files.openFile(wrong(undefined)))).toMatchObject({
      name: "InvalidArgumentError",
    });
    expect(sent()).toHaveLength(before);
  });
});

describe("an entity instead of an id", () => {
  it("is named in the error without its contents", async () => {
    const activity = await client.activities.getActivityById(ids.activities.registrationWithStaging);
    const error = await errorOf(client.imports.getImport(wrong(activity)));
    expect(error.message).toMatch(/^Activity\(".+"\) cannot be an id in \/[^{]+\{id\}/);
    expect(error.message.length).toBeLessThan(200);
  });
});

describe("a field created by concurrent calls", () => {
  it("is created once", async () => {
    const { client, sent } = clientOnFake();
    const made = await Promise.all(
      Array.from({ length: 5 }, () => client.entityFields.getOrCreateDataField("New", "text")),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(sent().filter((call) => call === "POST /data_fields/")).toHaveLength(1);
  });
});

describe("staging", () => {
  it("rejects names and rows that are not lists, before an import is created", async () => {
    const staging = client.registration.stageDrafts(
      ids.activities.registrationWithStaging,
      wrong("Alias"),
      [],
    );
    expect(await errorOf(staging)).toMatchObject({ name: "InvalidArgumentError" });
    const nowhere = client.registration.stageDrafts(wrong(null), [], []);
    expect(await errorOf(nowhere)).toMatchObject({ name: "UnresolvedIdentifierError" });
    expect(sent()).not.toContain("POST /imports");
  });
});

describe("a deadline's message", () => {
  it("names the call, but none of the caller's values", async () => {
    const { client, fake } = clientOnFake();
    await client.entityFields.getKeyFields();
    fake.faults.add({ when: { path: "/records/identifiers" }, latencyMs: 500 });
    const error = await errorOf(
      client.records.getRecordById({ "Compound ID": "CANARY" }, { deadlineMs: 30 }),
    );
    expect(error.message).toMatch(
      /^GET \/records\/identifiers was not finished within its deadline of 30 ms/,
    );
    expect(error.message).not.toContain("CANARY");
  });
});

describe("a truncated file", () => {
  it("throws an incomplete download error, not a connection error", async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(3));
        controller.error(new TypeError("terminated"));
      },
    });
    const headers = { "content-type": "text/csv", "content-length": "100" };
    const { client } = clientAnswering(() => new Response(body, { headers }));
    const error = await errorOf((await client.files.openFile("f")).bytes());
    expect(error).toMatchObject({
      name: "IncompleteDownloadError",
      expectedBytes: 100,
      cause: { name: "ConnectionError" },
    });
  });
});
