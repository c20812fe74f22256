import { demoIds as ids } from "@kal/testing";
import type { ParityCase } from "../case";

const compound = ids.records.compound(1);
const { ic50, notes } = ids.dataFields;
const { krasIc50, krasIc50Repeat } = ids.activities;

const value = (id: string, content: string, parts: object = {}) => ({
  id,
  content,
  record_id: "r",
  ...parts,
});

/** A record whose values are not in the order of their times, and some of them without one. */
const record = {
  id: "r",
  record_values: {
    [ic50]: [
      value("v1", "older", {
        operation_id: krasIc50,
        created_at: "2025-01-01T00:00:00+00:00",
        record_view_id: "view",
      }),
      value("v2", "newer", { operation_id: krasIc50Repeat, created_at: "2025-01-01T00:00:00.000001+00:00" }),
      value("v3", "timeless", { operation_id: krasIc50 }),
    ],
    [notes]: [value("v4", "of the other", { operation_id: krasIc50Repeat })],
  },
};

/** A list that the server does not have, and one of an empty body: neither is an empty list. */
const noList = (path: string, kalbio: string, kal: ParityCase["kal"]): ParityCase[] =>
  [{ status: 404 }, { status: 200, body: "" }].map((answer) => ({
    name: `answers.noList${answer.status}${path}`,
    raises: true,
    answers: [{ when: { path }, ...answer }],
    kalbio,
    kal,
  }));

/** Answers about records, fields, imports and the rest that say less than the fake's, or another thing. */
export const oddRecordAnswerCases: ParityCase[] = [
  {
    name: "answers.valuesOutOfOrder",
    answers: [{ when: { path: "/records/r" }, body: record, times: 9 }],
    kalbio: `r = c.records.get_record_by_id("r")
result = [r.get_value_content("${ic50}"), r.get_value_content("${ic50}", activity_id="${krasIc50}"), r.get_value_content("${ic50}", record_view_id="view"), r.get_value_content("${ic50}", record_view_id="other"), r.get_activity_data("${krasIc50}"), r.record_identifier, r.sub_record_ids]`,
    kal: async (c) => {
      const r = await c.records.getRecordById("r");
      return [
        await r?.getValueContent(ic50),
        await r?.getValueContent(ic50, { activityId: krasIc50 }),
        await r?.getValueContent(ic50, { recordViewId: "view" }),
        await r?.getValueContent(ic50, { recordViewId: "other" }),
        await r?.getActivityData(krasIc50),
        r?.record_identifier,
        r?.sub_record_ids,
      ];
    },
  },
  {
    name: "answers.valueWrittenWithoutAResource",
    answers: [{ when: { method: "POST", path: `/records/${compound}/values` }, body: {}, times: 1 }],
    kalbio: `r = c.records.get_record_by_id("${compound}")
r.add_value("${notes}", "a", "${krasIc50}", record_view_id="${ids.views.ownKrasIc50}")
result = r.id`,
    kal: async (c) => {
      const r = await c.records.getRecordById(compound);
      await r?.addValue(notes, "a", { activityId: krasIc50, recordViewId: ids.views.ownKrasIc50 });
      return r?.id;
    },
  },
  {
    name: "answers.valueUpdated",
    answers: [
      {
        when: { method: "POST", path: `/records/${compound}/values` },
        body: { resource: { id: "v", content: "b", field_type: "text" } },
      },
    ],
    kalbio: `r = c.records.get_record_by_id("${compound}")
v = r.update_field("${notes}", "b", "${krasIc50}")
result = [v.id, v.content, v.created_at, v.operation_id]`,
    kal: async (c) => {
      const r = await c.records.getRecordById(compound);
      const v = await r?.updateField(notes, "b", { activityId: krasIc50 });
      return [v?.id, v?.content, v?.created_at ?? null, v?.operation_id];
    },
  },
  {
    name: "answers.recordsInBatches",
    answers: [{ when: { path: "/records" }, body: [{ id: "r1" }, { id: "unasked" }], times: 3 }],
    kalbio: `result = c.records.get_records_by_ids([f"r{i}" for i in range(300)], batch_size=100)`,
    kal: (c) =>
      c.records.getRecordsByIds(
        Array.from({ length: 300 }, (_, i) => `r${i}`),
        { batchSize: 100 },
      ),
  },
  {
    name: "answers.noRecord",
    answers: [
      { when: { path: "/records/r" }, status: 404 },
      { when: { path: "/records/s" }, status: 200, body: "" },
      { when: { path: "/records/identifiers" }, body: [] },
      { when: { path: "/records/search" }, status: 404 },
    ],
    kalbio: `result = [c.records.get_record_by_id("r"), c.records.get_record_by_id("s"), c.records.get_record_by_id({"Compound ID": "X"}), c.records.search_records(limit=10)]`,
    kal: async (c) => [
      await c.records.getRecordById("r"),
      await c.records.getRecordById("s"),
      await c.records.getRecordById({ "Compound ID": "X" }),
      await c.records.searchRecords({ limit: 10 }),
    ],
  },
  {
    name: "answers.refused",
    raises: true,
    answers: [{ when: { path: "/records/r" }, status: 400, body: { code: "BAD" } }],
    kalbio: 'c.records.get_record_by_id("r")',
    kal: (c) => c.records.getRecordById("r"),
  },
  {
    name: "answers.page",
    raises: true,
    answers: [{ when: { path: "/programs" }, html: true }],
    kalbio: "c.programs.get_programs()",
    kal: (c) => c.programs.getPrograms(),
  },
  ...noList("/programs", "c.programs.get_programs()", (c) => c.programs.getPrograms()),
  ...noList("/key_fields", "c.entity_fields.get_key_fields()", (c) => c.entityFields.getKeyFields()),
  ...noList("/data_fields", "c.entity_fields.get_data_fields()", (c) => c.entityFields.getDataFields()),
  ...noList("/entity_slices", "c.entity_types.get_types()", (c) => c.entityTypes.getTypes()),
  ...noList("/record_views", "c.record_views.get_record_views()", (c) => c.recordViews.getRecordViews()),
  ...noList("/activities", "c.activities.get_activities()", (c) => c.activities.getActivities()),
  ...noList("/activity_definitions", "c.activities.get_definitions()", (c) => c.activities.getDefinitions()),
  ...noList("/activity_labels", "c.labels.get_labels()", (c) => c.labels.getLabels()),
  ...noList("/property_fields", "c.property_fields.get_property_fields()", (c) =>
    c.propertyFields.getPropertyFields(),
  ),
  ...noList("/workspaces/members", "c.workspace.get_members()", (c) => c.workspace.getMembers()),
  ...noList("/workspaces/groups", "c.workspace.get_groups()", (c) => c.workspace.getGroups()),
  ...noList("/dashboards", "c.dashboards.get_dashboards()", (c) => c.dashboards.getDashboards()),
  ...noList("/record_view_templates", "c.result_table_templates.get_templates()", (c) =>
    c.resultTableTemplates.getTemplates(),
  ),
  {
    name: "answers.noWorkspaceAtFirst",
    answers: [
      { when: { path: "/workspaces/active" }, status: 404 },
      { when: { path: "/workspaces/events" }, status: 404 },
      { when: { path: "/imports" }, status: 404 },
    ],
    kalbio:
      "result = [c.workspace.get_workspace(), c.workspace.get_workspace(), c.workspace.get_events(), c.imports.get_imports()]",
    kal: async (c) => [
      await c.workspace.getWorkspace(),
      await c.workspace.getWorkspace(),
      await c.workspace.getEvents(),
      await c.imports.getImports(),
    ],
  },
  ...(["{}", '{"code": "invalid_data", "message": "no key fields matched"}', ""] as const).map(
    (body, index): ParityCase => ({
      name: `answers.noImport${index + 1}`,
      raises: true,
      answers: [
        {
          when: { method: "POST", path: "/push/imports" },
          status: 200,
          body,
          headers: { "content-type": "application/json" },
        },
      ],
      kalbio: 'c.imports.push_data(key_field_names=["Compound ID"], data=[{"Compound ID": "X"}])',
      kal: (c) => c.imports.pushData({ key_field_names: ["Compound ID"], data: [{ "Compound ID": "X" }] }),
    }),
  ),
  {
    name: "answers.failedImport",
    answers: [
      {
        when: { path: "/imports/i" },
        body: {
          id: "i",
          import_status: "failed",
          is_complete: true,
          error_message: "No key",
          error_details: { failed_row: 4, reason: "unknown_key_field" },
        },
      },
      {
        when: { path: "/imports/j" },
        body: {
          id: "j",
          import_status: "completed",
          is_complete: true,
          import_result: {
            records_created: 3,
            validation_result: {
              total_processed: 5,
              failed: 2,
              errors: [{ field_id: "f", value: "x", conflict_type: "conflicts_with_existing" }],
            },
          },
        },
      },
    ],
    kalbio: `i, j = c.imports.get_import("i"), c.imports.get_import("j")
v = j.import_result.validation_result
result = [i.import_status, i.error_message, i.import_result, j.import_result.records_created, j.import_result.records_skipped, v.failed, v.successful, v.errors[0].conflict_type, v.errors[0].conflicting_record_id]`,
    kal: async (c) => {
      const [i, j] = [await c.imports.getImport("i"), await c.imports.getImport("j")];
      const v = j?.import_result?.validation_result;
      return [
        i?.import_status,
        i?.error_message,
        i?.import_result,
        j?.import_result?.records_created,
        j?.import_result?.records_skipped,
        v?.failed,
        v?.successful,
        v?.errors[0]?.conflict_type,
        v?.errors[0]?.conflicting_record_id,
      ];
    },
  },
  {
    name: "answers.registrationMessages",
    answers: [
      {
        when: { path: `/operations/${krasIc50}/registrations` },
        body: [
          {
            id: "1",
            status: "failed",
            message: null,
            error_message: "old",
            record_errors: [{ source_record_id: "s", status: "error" }],
          },
          { id: "2", status: "completed", message: "new", error_message: "old" },
          { id: "3", message: "", error_message: "old" },
        ],
      },
      {
        when: { method: "POST", path: `/operations/${krasIc50}/register/f` },
        body: { id: "4", file_id: "f", status: "pending" },
      },
    ],
    kalbio: `x = c.registration.get_registration_files("${krasIc50}")
f = c.registration.register_file(operation_id="${krasIc50}", file_id="f")
result = [[i.message for i in x], [len(i.record_errors) for i in x], x[0].record_errors[0].error_message, f.id, f.status, f.message]`,
    kal: async (c) => {
      const x = await c.registration.getRegistrationFiles(krasIc50);
      const f = await c.registration.registerFile(krasIc50, "f");
      return [
        x.map((i) => i.message),
        x.map((i) => i.record_errors.length),
        x[0]?.record_errors[0]?.error_message,
        f.id,
        f.status,
        f.message,
      ];
    },
  },
  {
    name: "answers.fieldsWithoutTexts",
    answers: [
      { when: { path: "/key_fields" }, body: [{ id: "k", field_name: "K", is_key: true }], times: 9 },
      { when: { path: "/data_fields" }, body: [{ id: "d", field_name: "D", field_type: "text" }], times: 9 },
      {
        when: { method: "PUT", path: "/key_fields/k" },
        body: { resource: { id: "k", field_name: "K2", regex_format: "x" }, event: null },
      },
      {
        when: { method: "PUT", path: "/data_fields/d" },
        body: { resource: { field: { id: "d", field_name: "D2" }, validation: {} }, event: null },
      },
    ],
    kalbio: `k, d = c.entity_fields.get_key_field_by_id("K"), c.entity_fields.get_data_field_by_id("D")
before = [k.field_description, k.field_examples, d.field_description, d.is_key]
k.update(regex_format="x", format_enforcement="enforce_only", field_examples="e")
d.update(is_archived=True, display_aggregation_type="mean", attrs={"custom": 1})
k.update()
d.update()
result = [before, k.field_name, k.regex_format, k.is_key, d.field_name, d.field_type]`,
    kal: async (c) => {
      const k = await c.entityFields.getKeyFieldById("K");
      const d = await c.entityFields.getDataFieldById("D");
      const before = [k?.field_description, k?.field_examples, d?.field_description, d?.is_key];
      await k?.update({ regex_format: "x", format_enforcement: "enforce_only", field_examples: "e" });
      await d?.update({ is_archived: true, display_aggregation_type: "mean", attrs: { custom: 1 } });
      await k?.update({});
      await d?.update({});
      return [before, k?.field_name, k?.regex_format, k?.is_key, d?.field_name, d?.field_type];
    },
  },
  {
    name: "answers.extendedView",
    answers: [
      {
        when: { method: "PUT", path: `/record_views/${ids.views.compounds}/add_key_field` },
        body: {
          id: ids.views.compounds,
          entity_slice_id: "s",
          program_ids: ["p"],
          view_fields: [{ data_field_id: "f", lookup_field_id: null }],
        },
      },
    ],
    kalbio: `v = next(v for v in c.record_views.get_record_views() if v.id == "${ids.views.compounds}")
v.extend_view({"new_key_field_name": "N", "records_to_transfer": []})
result = [v.program_ids, v.entity_slice_id, v.view_name, [f.get("data_field_id") if isinstance(f, dict) else f.data_field_id for f in v.view_fields]]`,
    kal: async (c) => {
      const v = (await c.recordViews.getRecordViews()).find(({ id }) => id === ids.views.compounds);
      await v?.extendView({ new_key_field_name: "N", records_to_transfer: [] });
      return [v?.program_ids, v?.entity_slice_id, v?.view_name, v?.view_fields.map((f) => f.data_field_id)];
    },
  },
  {
    name: "answers.dashboardMembers",
    answers: [
      { when: { path: "/dashboards" }, body: [{ id: "d", record_ids: ["r0"] }], times: 9 },
      {
        when: { method: "POST", path: /^\/dashboards\/d\/(records|sets)$/ },
        body: { unrelated: "body" },
        times: 2,
      },
      { when: { method: "DELETE", path: /^\/dashboards\/d\// }, status: 200, body: "", times: 2 },
      { when: { method: "POST", path: "/dashboards/d/categories" }, body: { id: "c", category_name: "New" } },
    ],
    kalbio: `d = c.dashboards.get_dashboards()[0]
d.add_record("r1")
d.add_set("s1")
d.remove_record("r0")
g = d.add_category(category_name="New", operation_definition_ids=[], label_ids=[], field_ids=[])
result = [d.record_ids, d.record_set_ids, g.id, g.category_name, len(c.dashboards.get_dashboards())]`,
    kal: async (c) => {
      const [d] = await c.dashboards.getDashboards();
      await d?.addRecord("r1");
      await d?.addSet("s1");
      await d?.removeRecord("r0");
      const g = await d?.addCategory({
        category_name: "New",
        operation_definition_ids: [],
        label_ids: [],
        field_ids: [],
      });
      return [
        d?.record_ids,
        d?.record_set_ids,
        g?.id,
        g?.category_name,
        (await c.dashboards.getDashboards()).length,
      ];
    },
  },
  {
    name: "answers.templateLinkedBefore",
    answers: [
      {
        when: { method: "POST", path: "/record_view_templates/link" },
        body: { id: "t", operation_definition_ids: [] },
      },
      { when: { path: "/record_view_templates/t" }, body: { id: "t", operation_definition_ids: ["d"] } },
      { when: { method: "POST", path: /unlink$/ }, status: 200, body: "", times: 2 },
      { when: { method: "DELETE", path: "/record_view_templates/t" }, status: 200, body: "" },
    ],
    kalbio: `t = c.result_table_templates
x = t.link_to_operation_definition("t", operation_definition_id="d", position_index=1)
t.unlink_from_operation_definition("t", operation_definition_id="d", content_layout_id="l")
t.bulk_unlink_from_operation_definitions("t", operation_definition_ids=["d", "e"])
t.delete_template("t")
result = [x.id, x.operation_definition_ids, t.get_template_by_id("gone")]`,
    kal: async (c) => {
      const t = c.resultTableTemplates;
      const x = await t.linkToOperationDefinition("t", { operation_definition_id: "d", position_index: 1 });
      await t.unlinkFromOperationDefinition("t", { operation_definition_id: "d", content_layout_id: "l" });
      await t.bulkUnlinkFromOperationDefinitions("t", { operation_definition_ids: ["d", "e"] });
      await t.deleteTemplate("t");
      return [x?.id, x?.operation_definition_ids, await t.getTemplateById("gone")];
    },
  },
  {
    name: "answers.fieldsOfOneName",
    answers: [
      { when: { path: "/key_fields" }, body: [{ id: "k", field_name: "shared" }], times: 9 },
      {
        when: { path: "/data_fields" },
        body: [
          { id: "d", field_name: "shared" },
          { id: "e", field_name: "other" },
        ],
        times: 9,
      },
    ],
    kalbio: 'result = export_data(c, [{"k": "key", "d": 4.5, "e": None, "x": True}, {}])',
    kal: async (c) => (await import("@kal/core")).exportData(c, [{ k: "key", d: 4.5, e: null, x: true }, {}]),
  },
];
