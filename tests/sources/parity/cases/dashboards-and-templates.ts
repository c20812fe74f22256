import { demoIds as ids } from "@kal/testing";
import type { ParityCase } from "../case";

const t = ids.templates;

export const dashboardAndTemplateCases: ParityCase[] = [
  {
    name: "dashboards.list",
    kalbio: "result = c.dashboards.get_dashboards()",
    kal: (c) => c.dashboards.getDashboards(),
  },
  {
    name: "dashboard.categories",
    kalbio: `d = c.dashboards.get_dashboards()[0]
made = d.add_category("Potency", ["${ids.definitions.biochemicalAssay}"], [["${ids.labels.sar}"]], ["${ids.dataFields.ic50}"])
d.remove_category(made.id)
result = d.get_categories()`,
    kal: async (c) => {
      const [dashboard] = await c.dashboards.getDashboards();
      const made = await dashboard?.addCategory({
        category_name: "Potency",
        operation_definition_ids: [ids.definitions.biochemicalAssay],
        label_ids: [[ids.labels.sar]],
        field_ids: [ids.dataFields.ic50],
      });
      await dashboard?.removeCategory(String(made?.id));
      return dashboard?.getCategories();
    },
  },
  {
    name: "dashboard.members",
    kalbio: `d = c.dashboards.get_dashboards()[0]
d.add_record("${ids.records.compound(33)}")
d.remove_record("${ids.records.compound(33)}")
d.add_set("${ids.recordSets.antimalarials}")
d.remove_set("${ids.recordSets.antimalarials}")
result = d.record_ids`,
    kal: async (c) => {
      const [dashboard] = await c.dashboards.getDashboards();
      await dashboard?.addRecord(ids.records.compound(33));
      await dashboard?.removeRecord(ids.records.compound(33));
      await dashboard?.addSet(ids.recordSets.antimalarials);
      await dashboard?.removeSet(ids.recordSets.antimalarials);
      return dashboard?.record_ids;
    },
  },
  {
    name: "templates.list",
    kalbio: "result = c.result_table_templates.get_templates()",
    kal: (c) => c.resultTableTemplates.getTemplates(),
  },
  {
    name: "templates.one",
    kalbio: `result = [c.result_table_templates.get_template_by_id("${t.staging}"), c.result_table_templates.get_template_by_id("nope")]`,
    kal: async (c) => [
      await c.resultTableTemplates.getTemplateById(t.staging),
      await c.resultTableTemplates.getTemplateById("nope"),
    ],
  },
  {
    name: "templates.create",
    kalbio: `result = c.result_table_templates.create_template(view_name="V", entity_slice_id="${ids.entityTypes.compound}", data_field_ids=["${ids.dataFields.ic50}"], sort_descending=False).view_name`,
    kal: async (c) =>
      (
        await c.resultTableTemplates.createTemplate({
          view_name: "V",
          entity_slice_id: ids.entityTypes.compound,
          data_field_ids: [ids.dataFields.ic50],
          sort_descending: false,
        })
      ).view_name,
  },
  {
    name: "templates.save",
    kalbio: `result = c.result_table_templates.save_view_as_template(source_view_id="${ids.views.ownKrasIc50}", view_name="Saved").view_name`,
    kal: async (c) =>
      (
        await c.resultTableTemplates.saveViewAsTemplate({
          source_view_id: ids.views.ownKrasIc50,
          view_name: "Saved",
        })
      ).view_name,
  },
  {
    name: "templates.update",
    kalbio: `result = c.result_table_templates.update_template("${t.ic50Results}", view_name="X", is_archived=True).view_name`,
    kal: async (c) =>
      (await c.resultTableTemplates.updateTemplate(t.ic50Results, { view_name: "X", is_archived: true }))
        .view_name,
  },
  {
    name: "templates.updateNothing",
    kalbio: `result = c.result_table_templates.update_template("${t.ic50Results}")`,
    kal: (c) => c.resultTableTemplates.updateTemplate(t.ic50Results),
  },
  {
    name: "templates.duplicateAndDelete",
    kalbio: `copy = c.result_table_templates.duplicate_template("${t.ic50Results}")
c.result_table_templates.delete_template(copy.id)
result = c.result_table_templates.get_templates()`,
    kal: async (c) => {
      const copy = await c.resultTableTemplates.duplicateTemplate(t.ic50Results);
      await c.resultTableTemplates.deleteTemplate(copy.id);
      return c.resultTableTemplates.getTemplates();
    },
  },
  {
    name: "templates.promote",
    kalbio: `result = c.result_table_templates.promote_view_to_template(source_view_id="${ids.views.ownKrasIc50}", operation_definition_id="${ids.definitions.biochemicalAssay}", view_name="P", position_index=0).view_name`,
    kal: async (c) =>
      (
        await c.resultTableTemplates.promoteViewToTemplate({
          source_view_id: ids.views.ownKrasIc50,
          operation_definition_id: ids.definitions.biochemicalAssay,
          view_name: "P",
          position_index: 0,
        })
      ).view_name,
  },
  {
    name: "templates.links",
    kalbio: `r = c.result_table_templates
linked = r.link_to_operation_definition("${t.viabilityResults}", operation_definition_id="${ids.definitions.biochemicalAssay}", position_index=0)
d = c.activities.get_definition_by_id("${ids.definitions.biochemicalAssay}")
r.unlink_from_operation_definition("${t.viabilityResults}", operation_definition_id=d.id, content_layout_id=d.content_layout_ids_for_view("${t.viabilityResults}")[0])
r.bulk_link_to_operation_definitions("${t.staging}", operation_definition_ids=["${ids.definitions.cellViability}", "${ids.definitions.designCycle}"])
r.bulk_unlink_from_operation_definitions("${t.staging}", operation_definition_ids=["${ids.definitions.cellViability}"])
result = linked.operation_definition_ids`,
    kal: async (c) => {
      const { resultTableTemplates: r } = c;
      const { biochemicalAssay, cellViability, designCycle } = ids.definitions;
      const linked = await r.linkToOperationDefinition(t.viabilityResults, {
        operation_definition_id: biochemicalAssay,
        position_index: 0,
      });
      const definition = await c.activities.getDefinitionById(biochemicalAssay);
      const [placement] = definition?.contentLayoutIdsForView(t.viabilityResults) ?? [];
      await r.unlinkFromOperationDefinition(t.viabilityResults, {
        operation_definition_id: biochemicalAssay,
        content_layout_id: String(placement),
      });
      await r.bulkLinkToOperationDefinitions(t.staging, {
        operation_definition_ids: [cellViability, designCycle],
      });
      await r.bulkUnlinkFromOperationDefinitions(t.staging, { operation_definition_ids: [cellViability] });
      return linked.operation_definition_ids;
    },
  },
];
