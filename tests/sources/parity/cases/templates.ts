import type { CreateTemplate } from "@kal/core";
import { demoIds as ids } from "@kal/testing";
import type { ParityCase } from "../case";

const { compoundId } = ids.keyFields;
const t = ids.templates;

const SETTINGS: Omit<CreateTemplate, "view_name" | "entity_slice_id"> = {
  template_name: "T",
  program_ids: [ids.programs.kras],
  filters: [
    {
      key_field_id: compoundId,
      view_field_id: null,
      filter_type: "includes",
      filter_prop: "HAL & Söhne",
      plot_field_config: null,
    },
  ],
  sorts: [{ key_field_id: compoundId, view_field_id: null, descending: true, plot_field_config: null }],
  color_filters: [
    {
      key_field_id: compoundId,
      view_field_id: null,
      filter_type: "is_not_equal",
      filter_prop: ["a", 1, { b: false }],
      plot_field_config: null,
      color: "#FF0000",
    },
  ],
  record_set_ids_filter: [ids.recordSets.krasShortlist],
  sort_order: "manual",
  sort_descending: true,
  view_mode: "table",
  group_by_mode: "field",
  group_by_field_id: ids.dataFields.series,
};
const NEW = {
  ...SETTINGS,
  view_name: "V",
  entity_slice_id: ids.entityTypes.compound,
  data_field_ids: [ids.dataFields.ic50, ids.dataFields.notes],
  view_field_ids: [],
  lookup_field_ids: [],
  plot_field_ids: [],
};
const EMPTY = {
  template_name: "",
  program_ids: [],
  filters: [],
  sorts: [],
  color_filters: [],
  record_set_ids_filter: [],
  sort_descending: false,
};
const python = (value: unknown) => `json.loads(${JSON.stringify(JSON.stringify(value))})`;
const nulls = (names: string[]) => names.map((name) => `${name}=None`).join(", ");

/** Templates with every key, with empty ones, and with none. */
export const templateCases: ParityCase[] = [
  {
    name: "templates.everyKey",
    kalbio: `s = c.result_table_templates
made = s.create_template(**${python(NEW)})
s.update_template(made.id, **${python(EMPTY)})
changed = s.update_template(made.id, **${python({ ...SETTINGS, view_name: "W", is_archived: false, save_view_field_ids: [], remove_view_field_ids: [] })})
result = [made.view_name, len(made.view_fields), made.sort_descending, changed.view_name, changed.template_name]`,
    kal: async ({ resultTableTemplates: s }) => {
      const made = await s.createTemplate(NEW);
      await s.updateTemplate(made.id, EMPTY);
      const changed = await s.updateTemplate(made.id, {
        ...SETTINGS,
        view_name: "W",
        is_archived: false,
        save_view_field_ids: [],
        remove_view_field_ids: [],
      });
      const { view_name, view_fields, sort_descending } = made;
      return [view_name, view_fields.length, sort_descending, changed.view_name, changed.template_name];
    },
  },
  {
    name: "templates.nulls",
    kalbio: `s = c.result_table_templates
made = s.create_template(view_name="V", entity_slice_id="${ids.entityTypes.compound}", ${nulls(Object.keys(SETTINGS))})
s.update_template(made.id, view_name=None, is_archived=None, ${nulls(Object.keys(SETTINGS))})
s.save_view_as_template(source_view_id="${ids.views.ownKrasIc50}", view_name="S", template_name=None)
s.link_to_operation_definition("${t.viabilityResults}", operation_definition_id="${ids.definitions.biochemicalAssay}", position_index=None)
s.bulk_link_to_operation_definitions("${t.staging}", operation_definition_ids=[])
s.bulk_unlink_from_operation_definitions("${t.staging}", operation_definition_ids=[])
result = made.template_name`,
    kal: async ({ resultTableTemplates: s }) => {
      const none = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, null]));
      const made = await s.createTemplate({
        view_name: "V",
        entity_slice_id: ids.entityTypes.compound,
        ...none,
      });
      await s.updateTemplate(made.id, { view_name: null, is_archived: null, ...none });
      await s.saveViewAsTemplate({
        source_view_id: ids.views.ownKrasIc50,
        view_name: "S",
        template_name: null,
      });
      await s.linkToOperationDefinition(t.viabilityResults, {
        operation_definition_id: ids.definitions.biochemicalAssay,
        position_index: null,
      });
      await s.bulkLinkToOperationDefinitions(t.staging, { operation_definition_ids: [] });
      await s.bulkUnlinkFromOperationDefinitions(t.staging, { operation_definition_ids: [] });
      return made.template_name;
    },
  },
  {
    name: "templates.orderOfNothing",
    raises: true,
    kalbio: `c.result_table_templates.update_template("${t.ic50Results}", reorder_view_field_ids=[], group_by_mode="")`,
    kal: (c) =>
      c.resultTableTemplates.updateTemplate(t.ic50Results, { reorder_view_field_ids: [], group_by_mode: "" }),
  },
];
