import { demoIds as ids } from "@kal/testing";
import type { ParityCase } from "../case";

/** Answers about fields, views, dashboards and templates that say less than the fake's, or another thing. */
export const oddDefinitionAnswerCases: ParityCase[] = [
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
x = t.link_to_operation_definition("t", operation_definition_id="${ids.definitions.biochemicalAssay}", position_index=1)
t.unlink_from_operation_definition("t", operation_definition_id="${ids.definitions.biochemicalAssay}", content_layout_id="l")
t.bulk_unlink_from_operation_definitions("t", operation_definition_ids=["${ids.definitions.biochemicalAssay}", "${ids.definitions.cellViability}"])
t.delete_template("t")
result = [x.id, x.operation_definition_ids, t.get_template_by_id("gone")]`,
    kal: async (c) => {
      const t = c.resultTableTemplates;
      const x = await t.linkToOperationDefinition("t", {
        operation_definition_id: ids.definitions.biochemicalAssay,
        position_index: 1,
      });
      await t.unlinkFromOperationDefinition("t", {
        operation_definition_id: ids.definitions.biochemicalAssay,
        content_layout_id: "l",
      });
      await t.bulkUnlinkFromOperationDefinitions("t", {
        operation_definition_ids: [ids.definitions.biochemicalAssay, ids.definitions.cellViability],
      });
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
