import { demoIds as ids } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientOnFake, errorOf } from "../../test/support";
import type { KaleidoscopeClient } from "../client/kaleidoscope-client";

type Call = (client: KaleidoscopeClient, given: never) => unknown;

const rows = [{ "Compound ID": "HAL-0001" }];
const anExport = { filename: "a.csv", entity_slice_id: ids.entityTypes.compound };
const rule = { filter_type: "is_set", filter_prop: null } as const;
const compound = (client: KaleidoscopeClient) =>
  client.records.getRecordById(ids.records.compound(2)).then((found) => found ?? Promise.reject(found));
const activityOf = (client: KaleidoscopeClient) =>
  client.activities
    .getActivityById(ids.activities.orderReagents)
    .then((found) => found ?? Promise.reject(found));
const definitionOf = (client: KaleidoscopeClient) =>
  client.activities
    .getDefinitionById(ids.definitions.cellViability)
    .then((found) => found ?? Promise.reject(found));
const dashboardOf = async (client: KaleidoscopeClient) =>
  (await client.dashboards.getDashboards())[0] ?? Promise.reject(new Error("no dashboard"));
const viewOf = async (client: KaleidoscopeClient) =>
  (await client.recordViews.getRecordViews())[0] ?? Promise.reject(new Error("no view"));

/** Every method of each service and entity that accepts an activity, a definition, a field or a record. */
const takesActivity: [string, Call][] = [
  ["getActivityById", (c, a) => c.activities.getActivityById(a)],
  ["getActivitiesByIds", (c, a) => c.activities.getActivitiesByIds([a])],
  ["searchActivities", (c, parent_id) => c.activities.searchActivities({ parent_id })],
  ["Activity.update parent_id", async (c, parent_id) => (await activityOf(c)).update({ parent_id })],
  [
    "Activity.update add_dependencies",
    async (c, a) => (await activityOf(c)).update({ add_dependencies: [a] }),
  ],
  [
    "Activity.update remove_dependencies",
    async (c, a) => (await activityOf(c)).update({ remove_dependencies: [a] }),
  ],
  ["addValue", async (c, activityId) => (await compound(c)).addValue("Notes", "x", { activityId })],
  ["updateField", async (c, activityId) => (await compound(c)).updateField("Notes", "x", { activityId })],
  [
    "updateFieldFile",
    async (c, activityId) => (await compound(c)).updateFieldFile("Spectrum", new Blob(), { activityId }),
  ],
  ["getValueContent", async (c, activityId) => (await compound(c)).getValueContent("Notes", { activityId })],
  ["getActivityData", async (c, a) => (await compound(c)).getActivityData(a)],
  [
    "createRecordValueFile",
    (c, activityId) =>
      c.records.createRecordValueFile(ids.records.compound(2), "Spectrum", new Blob(), { activityId }),
  ],
  ["searchRecords", (c, operation_id) => c.records.searchRecords({ operation_id })],
  ["iterate", (c, operation_id) => c.records.iterate({ operation_id }).toArray()],
  ["openExport", (c, operation_id) => c.exports.openExport({ ...anExport, operation_id })],
  ["openFile", (c, activityId) => c.files.openFile(ids.files.ic50Csv, { activityId })],
  [
    "pushData",
    (c, operation_id) => c.imports.pushData({ key_field_names: ["Compound ID"], data: rows, operation_id }),
  ],
  [
    "pushDataByFieldId",
    (c, operation_id) =>
      c.imports.pushDataByFieldId({ key_field_ids: ["Compound ID"], data: [], operation_id }),
  ],
  [
    "pushAll",
    (c, operation_id) => c.imports.pushAll(rows, { key_field_names: ["Compound ID"], operation_id }),
  ],
  ["postOperationCallback", (c, a) => c.postOperationCallback(a, {})],
  ["stageDrafts", (c, a) => c.registration.stageDrafts(a, ["Alias"], [])],
  ["validateDrafts", (c, a) => c.registration.validateDrafts(a)],
  ["submitDrafts", (c, a) => c.registration.submitDrafts(a)],
  ["getDraftStatuses", (c, a) => c.registration.getDraftStatuses(a)],
  ["getRegistrationSubmissions", (c, a) => c.registration.getRegistrationSubmissions(a)],
  ["clearDrafts", (c, a) => c.registration.clearDrafts(a, [])],
  ["pushSubmissionStatus", (c, a) => c.registration.pushSubmissionStatus(a, "s", "failed")],
  ["submitSubmissionResults", (c, a) => c.registration.submitSubmissionResults(a, "s", "error")],
  ["registerFile", (c, a) => c.registration.registerFile(a, "f")],
  ["getRegistrationFiles", (c, a) => c.registration.getRegistrationFiles(a)],
  ["pushStatus", (c, a) => c.registration.pushStatus(a, "f", "failed")],
  ["submitResults", (c, a) => c.registration.submitResults(a, "f", "error")],
];

const takesDefinition: [string, Call][] = [
  ["getDefinitionById", (c, d) => c.activities.getDefinitionById(d)],
  ["getDefinitionsByIds", (c, d) => c.activities.getDefinitionsByIds([d])],
  [
    "createActivity",
    (c, activity_definition_id) =>
      c.activities.createActivity({ title: "T", activity_type: "experiment", activity_definition_id }),
  ],
  ["searchActivities", (c, d) => c.activities.searchActivities({ definition_ids: [d] })],
  ["Activity.update", async (c, definition_id) => (await activityOf(c)).update({ definition_id })],
  [
    "addCategory",
    async (c, d) =>
      (await dashboardOf(c)).addCategory({
        category_name: "x",
        operation_definition_ids: [d],
        label_ids: [],
        field_ids: [],
      }),
  ],
  [
    "promoteViewToTemplate",
    (c, d) =>
      c.resultTableTemplates.promoteViewToTemplate({
        source_view_id: "v",
        view_name: "x",
        operation_definition_id: d,
      }),
  ],
  [
    "linkToOperationDefinition",
    (c, d) => c.resultTableTemplates.linkToOperationDefinition("t", { operation_definition_id: d }),
  ],
  [
    "unlinkFromOperationDefinition",
    (c, d) =>
      c.resultTableTemplates.unlinkFromOperationDefinition("t", {
        operation_definition_id: d,
        content_layout_id: "l",
      }),
  ],
  [
    "bulkLinkToOperationDefinitions",
    (c, d) => c.resultTableTemplates.bulkLinkToOperationDefinitions("t", { operation_definition_ids: [d] }),
  ],
  [
    "bulkUnlinkFromOperationDefinitions",
    (c, d) =>
      c.resultTableTemplates.bulkUnlinkFromOperationDefinitions("t", { operation_definition_ids: [d] }),
  ],
];

const takesDataField: [string, Call][] = [
  ["getDataFieldById", (c, f) => c.entityFields.getDataFieldById(f)],
  ["addValue", async (c, f) => (await compound(c)).addValue(f, null)],
  ["updateField", async (c, f) => (await compound(c)).updateField(f, null)],
  ["updateFieldFile", async (c, f) => (await compound(c)).updateFieldFile(f, new Blob())],
  ["getValueContent", async (c, f) => (await compound(c)).getValueContent(f)],
  [
    "createRecordValueFile",
    (c, f) => c.records.createRecordValueFile(ids.records.compound(2), f, new Blob()),
  ],
  [
    "searchRecords filters",
    (c, field_id) => c.records.searchRecords({ entity_field_filters: [{ field_id, ...rule }] }),
  ],
  [
    "searchRecords sorts",
    (c, f) => c.records.searchRecords({ entity_field_sorts: [{ field_id: f, descending: true }] }),
  ],
  [
    "openExport",
    (c, field_id) => c.exports.openExport({ ...anExport, entity_field_filters: [{ field_id, ...rule }] }),
  ],
  [
    "addCategory",
    async (c, f) =>
      (await dashboardOf(c)).addCategory({
        category_name: "x",
        operation_definition_ids: [],
        label_ids: [],
        field_ids: [f],
      }),
  ],
  [
    "createTemplate",
    (c, f) =>
      c.resultTableTemplates.createTemplate({
        view_name: "x",
        entity_slice_id: ids.entityTypes.compound,
        data_field_ids: [f],
      }),
  ],
  [
    "setRegistrationSettings",
    async (c, statusFieldId) => (await definitionOf(c)).setRegistrationSettings({ statusFieldId }),
  ],
];

const takesKeyField: [string, Call][] = [
  ["getKeyFieldById", (c, f) => c.entityFields.getKeyFieldById(f)],
  ["getTypesWithKeyFields", (c, f) => c.entityTypes.getTypesWithKeyFields([f])],
  ["getTypeExactKeys", (c, f) => c.entityTypes.getTypeExactKeys([f])],
  ["pushDataByFieldId", (c, f) => c.imports.pushDataByFieldId({ key_field_ids: [f], data: [] })],
  [
    "searchRecords entity filters",
    (c, f) => c.records.searchRecords({ entity_field_filters: [{ field_id: f, ...rule }] }),
  ],
  [
    "searchRecords view filters",
    (c, f) =>
      c.records.searchRecords({ view_field_filters: [{ key_field_id: f, view_field_id: null, ...rule }] }),
  ],
  ["replaceKeyFields", async (c, f) => (await viewOf(c)).replaceKeyFields({ remove_key_field_ids: [f] })],
];

const takesRecord: [string, Call][] = [
  ["getRecordById", (c, r) => c.records.getRecordById(r)],
  ["getRecordsByIds", (c, r) => c.records.getRecordsByIds([r])],
  ["createRecordValueFile", (c, r) => c.records.createRecordValueFile(r, "Spectrum", new Blob())],
  ["getActivitiesWithRecord", (c, r) => c.activities.getActivitiesWithRecord(r)],
  ["searchActivities", (c, r) => c.activities.searchActivities({ record_ids: [r] })],
  ["getRecord", async (c, r) => (await activityOf(c)).getRecord(r)],
  ["hasRecord", async (c, r) => (await activityOf(c)).hasRecord(r)],
  ["addRecords", async (c, r) => (await activityOf(c)).addRecords([r])],
  ["removeRecords", async (c, r) => (await activityOf(c)).removeRecords([r])],
  [
    "getValueContent",
    async (c, subRecordId) => (await compound(c)).getValueContent("Notes", { subRecordId }),
  ],
  ["Dashboard.addRecord", async (c, r) => (await dashboardOf(c)).addRecord(r)],
  ["Dashboard.removeRecord", async (c, r) => (await dashboardOf(c)).removeRecord(r)],
  [
    "extendView",
    async (c, record_id) => {
      const records_to_transfer = [{ record_id, key_field_name_to_value: {} }];
      return (await viewOf(c)).extendView({ new_key_field_name: "New", records_to_transfer });
    },
  ],
  [
    "validateDrafts",
    (c, r) => c.registration.validateDrafts(ids.activities.registrationWithStaging, { recordIds: [r] }),
  ],
  [
    "submitDrafts",
    (c, r) => c.registration.submitDrafts(ids.activities.registrationWithStaging, { recordIds: [r] }),
  ],
  ["clearDrafts", (c, r) => c.registration.clearDrafts(ids.activities.registrationWithStaging, [r])],
  [
    "submitResults",
    (c, record_id) =>
      c.registration.submitResults(ids.activities.registrationByFile, "f", "error", {
        records: [{ record_id, status: "x" }],
      }),
  ],
];

/** Requests that are not lookups of names, with query and body. */
async function effect(call: Call, pick: (client: KaleidoscopeClient) => unknown) {
  const { client, fake } = clientOnFake();
  const given = (await pick(client)) as never;
  await Promise.resolve()
    .then(() => call(client, given))
    .catch(() => {});
  const lookup = /^\/(activities|activity_definitions|data_fields|key_fields|records\/identifiers)$/;
  return fake.requests
    .filter(({ method, path }) => path !== "/auth/oauth/token" && !(method === "GET" && lookup.test(path)))
    .map(({ method, path, query, body }) => ({
      method,
      path: path.replace(/^\/imports\/[^/]+/, "/imports/new"),
      query,
      body: withoutBoundary(body),
    }));
}

const withoutBoundary = (body: unknown) =>
  JSON.parse(JSON.stringify(body ?? null).replace(/kal[0-9a-f]{32}/g, ""));

/** All forms of one thing, the id first. */
interface Forms {
  id: string;
  name: unknown;
  entity: (client: KaleidoscopeClient) => unknown;
  unknown: unknown;
  calls: [string, Call][];
}

const kinds: [string, Forms][] = [
  [
    "an activity",
    {
      id: ids.activities.registrationWithStaging,
      name: "",
      entity: (client) => client.activities.getActivityById(ids.activities.registrationWithStaging),
      unknown: "No such activity",
      calls: takesActivity,
    },
  ],
  [
    "a definition",
    {
      id: ids.definitions.biochemicalAssay,
      name: "Biochemical IC50 assay",
      entity: (client) => client.activities.getDefinitionById(ids.definitions.biochemicalAssay),
      unknown: "No such definition",
      calls: takesDefinition,
    },
  ],
  [
    "a data field",
    {
      id: ids.dataFields.spectrum,
      name: "Spectrum",
      entity: (client) => client.entityFields.getDataFieldById("Spectrum"),
      unknown: "No such field",
      calls: takesDataField,
    },
  ],
  [
    "a key field",
    {
      id: ids.keyFields.compoundId,
      name: "Compound ID",
      entity: (client) => client.entityFields.getKeyFieldById("Compound ID"),
      unknown: "No such field",
      calls: takesKeyField,
    },
  ],
  [
    "a record",
    {
      id: ids.records.compound(1),
      name: { "Compound ID": "HAL-0001" },
      entity: (client) => client.records.getRecordById(ids.records.compound(1)),
      unknown: { "No such key": "x" },
      calls: takesRecord,
    },
  ],
];
const title = (await clientOnFake().client.activities.getActivityById(ids.activities.registrationWithStaging))
  ?.title;

describe.each(kinds)("%s", (kind, { id, name, entity, unknown, calls }) => {
  const read = /^(get|has)/;

  it.each(calls)(
    "is accepted by %s as an id, a name and an entity, with the same effect",
    async (method, call) => {
      const expected = await effect(call, () => id);
      // A lookup by id alone reads nothing else.
      if (!read.test(method)) expect(expected.length).toBeGreaterThan(0);
      const own = kind === "a record" ? new RegExp(`^/records(/${id})?$`) : /^$/;
      const others = (requests: typeof expected) =>
        requests.filter((request) => request.method !== "GET" || !own.test(request.path));
      for (const pick of [() => (kind === "an activity" ? title : name), entity])
        expect(others(await effect(call, pick))).toEqual(others(expected));
    },
  );

  const writes = calls.filter(([method]) => !read.test(method) || method.startsWith("getTypes"));
  it.each(writes)(
    "is looked up by %s before anything else is sent, and unknown names throw",
    async (method, call) => {
      const { client, sent } = clientOnFake();
      const error = await errorOf(Promise.resolve().then(() => call(client, unknown as never)));
      expect([method, error.name]).toEqual([method, "UnresolvedIdentifierError"]);
      expect(sent().filter((request) => !request.startsWith("GET"))).toEqual([]);
    },
  );
});
