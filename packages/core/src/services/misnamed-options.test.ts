import { demoIds as ids } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientOnFake, errorOf } from "../../test/support";
import { KaleidoscopeClient } from "../client/kaleidoscope-client";

const { client, fake, sent } = clientOnFake();
const wrong = (value: unknown) => value as never;

/** Expects the call to be rejected with this text in its message, and to send nothing. */
async function refuses(call: () => unknown, message: RegExp | string) {
  const before = sent().length;
  const error = await errorOf(Promise.resolve().then(call));
  expect(error.name).toBe("InvalidArgumentError");
  expect(error.message).toMatch(message);
  expect(sent()).toHaveLength(before);
}

const [record, activity, definition, dashboard, view] = await Promise.all([
  client.records.getRecordById(ids.records.compound(1)),
  client.activities.getActivityById(ids.activities.krasIc50),
  client.activities.getDefinitionById(ids.definitions.biochemicalAssay),
  client.dashboards.getDashboards().then(([first]) => first),
  client.recordViews.getRecordViews().then(([first]) => first),
]);
const [keyField] = await client.entityFields.getKeyFields();
const [dataField] = await client.entityFields.getDataFields();
const property = activity?.properties[0];
const { imports, records, registration, resultTableTemplates: templates } = client;
const staging = ids.activities.registrationWithStaging;
const rows = [{ "Compound ID": "HAL-0001" }];
const anExport = { filename: "a.csv", entity_slice_id: "x" };
const push = { key_field_names: ["Compound ID"], data: rows };

const data: [string, (odd: object) => unknown][] = [
  ["pushData", (odd) => imports.pushData({ ...push, ...odd })],
  ["pushDataByFieldId", (odd) => imports.pushDataByFieldId({ key_field_ids: [], data: rows, ...odd })],
  ["pushAll", (odd) => imports.pushAll(rows, { key_field_names: ["Compound ID"], ...odd })],
  ["getImports", (odd) => imports.getImports(odd)],
  ["searchRecords", (odd) => records.searchRecords(odd)],
  ["iterate", (odd) => records.iterate(odd).toArray()],
  [
    "createActivity",
    (odd) => client.activities.createActivity({ title: "x", activity_type: "task", ...odd }),
  ],
  ["searchActivities", (odd) => client.activities.searchActivities(odd)],
  ["Activity.update", (odd) => activity?.update(odd)],
  ["ActivityDefinition.update", (odd) => definition?.update(odd)],
  ["removeRecords", (odd) => activity?.removeRecords([], odd)],
  ["setRegistrationSettings", (odd) => definition?.setRegistrationSettings(odd)],
  ["setQueuingBehavior", (odd) => definition?.setQueuingBehavior(odd)],
  ["addCategory", (odd) => dashboard?.addCategory(wrong({ category_name: "x", ...odd }))],
  ["KeyField.update", (odd) => keyField?.update(odd)],
  ["DataField.update", (odd) => dataField?.update(odd)],
  ["extendView", (odd) => view?.extendView({ new_key_field_name: "x", ...odd })],
  ["replaceKeyFields", (odd) => view?.replaceKeyFields(odd)],
  ["openExport", (odd) => client.exports.openExport({ ...anExport, ...odd })],
  ["getEvents", (odd) => client.workspace.getEvents(odd)],
  ["validateDrafts", (odd) => registration.validateDrafts(staging, odd)],
  ["submitDrafts", (odd) => registration.submitDrafts(staging, odd)],
  ["pushStatus", (odd) => registration.pushStatus(staging, "f", "failed", odd)],
  ["submitResults", (odd) => registration.submitResults(staging, "f", "error", odd)],
  ["pushSubmissionStatus", (odd) => registration.pushSubmissionStatus(staging, "s", "failed", odd)],
  ["submitSubmissionResults", (odd) => registration.submitSubmissionResults(staging, "s", "error", odd)],
  ["createTemplate", (odd) => templates.createTemplate({ view_name: "x", entity_slice_id: "x", ...odd })],
  [
    "saveViewAsTemplate",
    (odd) => templates.saveViewAsTemplate({ source_view_id: "x", view_name: "x", ...odd }),
  ],
  ["promoteViewToTemplate", (odd) => templates.promoteViewToTemplate(wrong({ view_name: "x", ...odd }))],
  ["updateTemplate", (odd) => templates.updateTemplate("t", odd)],
  ["linkToOperationDefinition", (odd) => templates.linkToOperationDefinition("t", wrong(odd))],
  ["unlinkFromOperationDefinition", (odd) => templates.unlinkFromOperationDefinition("t", wrong(odd))],
  ["bulkLinkToOperationDefinitions", (odd) => templates.bulkLinkToOperationDefinitions("t", wrong(odd))],
  [
    "bulkUnlinkFromOperationDefinitions",
    (odd) => templates.bulkUnlinkFromOperationDefinitions("t", wrong(odd)),
  ],
];

describe("data with an unknown key", () => {
  it.each(data)("is rejected by %s", async (_, call) => {
    await refuses(() => call({ no_such_setting: 1 }), /^Unknown setting no_such_setting\. Known: /);
  });

  it("is rejected if it contains a __proto__ from JSON", async () => {
    await refuses(() => records.searchRecords(JSON.parse('{"__proto__": {"limit": 1}}')), /__proto__/);
  });

  const spelled: [string, string, () => unknown][] = [
    [
      "recordViewId",
      "record_view_id",
      () => imports.pushData({ ...push, ...({ recordViewId: "v" } as object) }),
    ],
    ["entitySliceId", "entity_slice_id", () => records.searchRecords(wrong({ entitySliceId: "t" }))],
    ["isComplete", "is_complete", () => imports.getImports(wrong({ isComplete: true }))],
    [
      "statusfieldId",
      "statusFieldId",
      () => definition?.setRegistrationSettings(wrong({ statusfieldId: "f" })),
    ],
    ["dueDate", "due_date", () => activity?.update(wrong({ dueDate: "2026-12-01" }))],
    ["isArchived", "is_archived", () => definition?.update(wrong({ isArchived: true }))],
    [
      "fieldId",
      "field_id",
      () => records.searchRecords({ entity_field_filters: [wrong({ fieldId: "f", filter_type: "is_set" })] }),
    ],
    [
      "recordId",
      "record_id",
      () => registration.submitResults(staging, "f", "error", { records: [wrong({ recordId: "r" })] }),
    ],
  ];
  it.each(spelled)("is rejected as %s, and the message names %s", async (name, meant, call) => {
    await refuses(call, `Unknown setting ${name}. Did you mean ${meant}? Nothing was sent.`);
  });

  it("is rejected as record_view_ids by pushData, which accepts one view", async () => {
    await refuses(
      () => imports.pushData({ ...push, ...({ record_view_ids: ["v"] } as object) }),
      /record_view_ids/,
    );
  });

  it("is sent only in extra, which must not contain what the call knows", async () => {
    await client.exports.openExport({ ...anExport, extra: { column_order: "a" } }).catch(() => {});
    expect(fake.requests.at(-1)?.query).toMatchObject({ column_order: "a", filename: "a.csv" });
    for (const [name, call] of data) {
      if (name === "removeRecords" || name.startsWith("set") || name.endsWith("Drafts")) continue;
      await refuses(() => call({ extra: "no object" }), /^Pass an object here, such as \{ extra: /);
    }
    for (const extra of [{ title: "x" }, { Due_Date: "x" }, { addLabelIds: [] }])
      await refuses(
        () => activity?.update({ extra }),
        /^extra must not contain \w+\. Pass \w+ beside extra\./,
      );
  });
});

const options: [string, (odd: object) => unknown][] = [
  ["addValue", (odd) => record?.addValue("Notes", "x", odd)],
  ["updateField", (odd) => record?.updateField("Notes", "x", odd)],
  ["updateFieldFile", (odd) => record?.updateFieldFile("Spectrum", "a.csv", "a", "text/csv", odd)],
  ["getValueContent", (odd) => record?.getValueContent(dataField?.id ?? "", odd)],
  ["getActivityData", (odd) => record?.getActivityData("KRAS G12D IC50, plate 1", odd)],
  ["getValues", (odd) => record?.getValues(odd)],
  ["KalRecord.refetch", (odd) => record?.refetch(odd)],
  [
    "createRecordValueFile",
    (odd) => records.createRecordValueFile("r", ids.dataFields.spectrum, "a.csv", "a", "text/csv", odd),
  ],
  ["getRecordById", (odd) => records.getRecordById(ids.records.compound(1), odd)],
  ["getRecordsByIds", (odd) => records.getRecordsByIds(["r"], odd)],
  ["getOrCreateRecord", (odd) => records.getOrCreateRecord({ "Compound ID": "HAL-1" }, odd)],
  ["getPrograms", (odd) => client.programs.getPrograms(odd)],
  ["createProgram", (odd) => client.programs.createProgram("x", odd)],
  ["getActivities", (odd) => client.activities.getActivities(odd)],
  ["createActivity", (odd) => client.activities.createActivity({ title: "x", activity_type: "task" }, odd)],
  ["Activity.update", (odd) => activity?.update({ title: "x" }, odd)],
  ["Activity.addRecords", (odd) => activity?.addRecords(["r"], odd)],
  ["updateProperty", (odd) => property?.updateProperty("x", odd)],
  ["updatePropertyFile", (odd) => property?.updatePropertyFile("a.csv", "a", "text/csv", odd)],
  ["getOrCreateDataField", (odd) => client.entityFields.getOrCreateDataField("x", "text", odd)],
  ["stageDrafts", (odd) => registration.stageDrafts(staging, ["Alias"], [], odd)],
  ["pushData", (odd) => imports.pushData(push, odd)],
  ["pushAll", (odd) => imports.pushAll(rows, { key_field_names: [] }, odd)],
  ["waitFor", (odd) => imports.waitFor("i", odd)],
  ["openFile", (odd) => client.files.openFile("f", odd)],
  ["openExport", (odd) => client.exports.openExport({ filename: "a", entity_slice_id: "x" }, odd)],
  ["postOperationCallback", (odd) => client.postOperationCallback("o", {}, odd)],
  ["pushStatus", (odd) => registration.pushStatus(staging, "f", "failed", {}, odd)],
];

describe("options with an unknown name", () => {
  it.each(options)("are rejected by %s", async (_, call) => {
    await refuses(() => call({ timeout: 5 }), /^Unknown setting timeout\. Known: .*signal/);
    await refuses(() => call({ timeout_ms: 5 }), "Unknown setting timeout_ms. Did you mean timeoutMs?");
  });

  it("are rejected if an id would be lost", async () => {
    for (const name of ["activityID", "activity_id", "activityid"])
      for (const call of [
        () => record?.addValue("Notes", "x", { [name]: ids.activities.krasIc50 }),
        () => record?.getValueContent(dataField?.id ?? "", { [name]: ids.activities.krasIc50 }),
        () => client.files.openFile("f", { [name]: ids.activities.krasIc50 }),
      ])
        await refuses(call, /^Unknown setting activity/);
  });

  it("are rejected even if the result is cached", async () => {
    await client.programs.getPrograms();
    await refuses(() => client.programs.getPrograms(wrong({ Cache: "reload" })), "Did you mean cache?");
    for (const cache of ["no-cache", false, null])
      await refuses(
        () => client.programs.getPrograms(wrong({ cache })),
        /^cache must be one of default, reload/,
      );
  });
});

describe("options of a client", () => {
  const credentials = { clientId: "a", clientSecret: "b" };

  it.each(["client_id", "clientID", "CLIENT_ID"])("are rejected as %s instead of clientId", (name) => {
    const make = () => new KaleidoscopeClient(wrong({ [name]: "a", clientSecret: "b" }));
    expect(make).toThrow(`Unknown setting ${name}. Did you mean clientId?`);
  });

  it("are rejected in derived clients, too", () => {
    const bare = new KaleidoscopeClient({ ...credentials, maxRetries: 1 });
    expect(() => bare.withOptions(wrong({ max_retries: 0 }))).toThrow("Did you mean maxRetries?");
  });

  it("accept unrelated keys, for example from a spread environment", () => {
    const env = { ...credentials, TOKENS: {}, CLIENT_ID: "of another tool" };
    expect(() => new KaleidoscopeClient(env)).not.toThrow();
  });
});
