import { demoIds as ids } from "@kal/testing";
import type { ParityCase } from "../case";

/** Lists and what is picked from them. */
export const readingCases: ParityCase[] = [
  {
    name: "programs.list",
    kalbio: "result = c.programs.get_programs()",
    kal: (c) => c.programs.getPrograms(),
  },
  {
    name: "programs.byIds",
    kalbio: `result = c.programs.get_programs_by_ids(["${ids.programs.malaria}", "nope", "${ids.programs.kras}"])`,
    kal: (c) => c.programs.getProgramsByIds([ids.programs.malaria, "nope", ids.programs.kras]),
  },
  {
    name: "programs.write",
    kalbio: 'p = c.programs.create_program("New")\nresult = c.programs.update_program(p.id, "Newer").title',
    kal: async (c) =>
      (await c.programs.updateProgram((await c.programs.createProgram("New")).id, "Newer")).title,
  },
  { name: "labels.list", kalbio: "result = c.labels.get_labels()", kal: (c) => c.labels.getLabels() },
  {
    name: "labels.byIds",
    kalbio: `result = c.labels.get_labels_by_ids(["${ids.labels.sar}"])`,
    kal: (c) => c.labels.getLabelsByIds([ids.labels.sar]),
  },
  {
    name: "propertyFields.list",
    kalbio: "result = c.property_fields.get_property_fields()",
    kal: (c) => c.propertyFields.getPropertyFields(),
  },
  {
    name: "workspace.get",
    kalbio: "result = c.workspace.get_workspace()",
    kal: (c) => c.workspace.getWorkspace(),
  },
  {
    name: "workspace.members",
    kalbio: "result = c.workspace.get_members()",
    kal: (c) => c.workspace.getMembers(),
  },
  {
    name: "workspace.membersByIds",
    kalbio: `result = c.workspace.get_members_by_ids(["${ids.users.dana}", "${ids.users.ada}"])`,
    kal: (c) => c.workspace.getMembersByIds([ids.users.dana, ids.users.ada]),
  },
  {
    name: "workspace.groups",
    kalbio: "result = c.workspace.get_groups()",
    kal: (c) => c.workspace.getGroups(),
  },
  {
    name: "workspace.groupsByIds",
    kalbio: `result = c.workspace.get_groups_by_ids(["${ids.groups.biology}"])`,
    kal: (c) => c.workspace.getGroupsByIds([ids.groups.biology]),
  },
  {
    name: "workspace.events",
    kalbio: "result = c.workspace.get_events()",
    kal: (c) => c.workspace.getEvents(),
  },
  {
    name: "workspace.eventsFiltered",
    kalbio: `result = c.workspace.get_events(page=1, page_size=3, event_user_ids=["${ids.users.chidi}"], resource_type="task")`,
    kal: (c) =>
      c.workspace.getEvents({
        page: 1,
        page_size: 3,
        event_user_ids: [ids.users.chidi],
        resource_type: "task",
      }),
  },
  {
    name: "workspace.eventsBetween",
    kalbio:
      'result = c.workspace.get_events(event_types=["task.updated"], after_date="2025-10-01T00:00:00Z", before_date="2026-01-01T00:00:00Z")',
    kal: (c) =>
      c.workspace.getEvents({
        event_types: ["task.updated"],
        after_date: "2025-10-01T00:00:00Z",
        before_date: "2026-01-01T00:00:00Z",
      }),
  },
  {
    name: "fields.keys",
    kalbio: "result = c.entity_fields.get_key_fields()",
    kal: (c) => c.entityFields.getKeyFields(),
  },
  {
    name: "fields.data",
    kalbio: "result = c.entity_fields.get_data_fields()",
    kal: (c) => c.entityFields.getDataFields(),
  },
  {
    name: "fields.keyByName",
    kalbio: 'result = c.entity_fields.get_key_field_by_id("Compound ID")',
    kal: (c) => c.entityFields.getKeyFieldById("Compound ID"),
  },
  {
    name: "fields.dataById",
    kalbio: `result = c.entity_fields.get_data_field_by_id("${ids.dataFields.ic50}")`,
    kal: (c) => c.entityFields.getDataFieldById(ids.dataFields.ic50),
  },
  {
    name: "fields.dataMiss",
    kalbio: 'result = c.entity_fields.get_data_field_by_id("no such field")',
    kal: (c) => c.entityFields.getDataFieldById("no such field"),
  },
  { name: "types.list", kalbio: "result = c.entity_types.get_types()", kal: (c) => c.entityTypes.getTypes() },
  {
    name: "types.byName",
    kalbio: 'result = c.entity_types.get_type_by_name("Compound")',
    kal: (c) => c.entityTypes.getTypeByName("Compound"),
  },
  {
    name: "types.withKeys",
    kalbio: `result = c.entity_types.get_types_with_key_fields(["${ids.keyFields.compoundId}"])`,
    kal: (c) => c.entityTypes.getTypesWithKeyFields([ids.keyFields.compoundId]),
  },
  {
    name: "types.exactKeys",
    kalbio: `result = c.entity_types.get_type_exact_keys(["${ids.keyFields.batch}", "${ids.keyFields.compoundId}"])`,
    kal: (c) => c.entityTypes.getTypeExactKeys([ids.keyFields.batch, ids.keyFields.compoundId]),
  },
  {
    name: "types.recordIds",
    kalbio: "result = c.entity_types.get_types()[0].get_record_ids()",
    kal: async (c) => (await c.entityTypes.getTypes())[0]?.getRecordIds(),
  },
  {
    name: "views.list",
    kalbio: "result = c.record_views.get_record_views()",
    kal: (c) => c.recordViews.getRecordViews(),
  },
  {
    name: "views.dataFields",
    kalbio: `result = c.record_views.get_data_fields_on_view("${ids.views.ownKrasIc50}")`,
    kal: (c) => c.recordViews.getDataFieldsOnView(ids.views.ownKrasIc50),
  },
  {
    name: "views.dataFieldsOfType",
    kalbio: `result = c.record_views.get_data_fields_on_view("${ids.views.ownKrasIc50}", "number")`,
    kal: (c) => c.recordViews.getDataFieldsOnView(ids.views.ownKrasIc50, "number"),
  },
  {
    name: "helpers.exportData",
    kalbio: `result = export_data(c, [{"${ids.dataFields.ic50}": "1", "unknown": 2}])`,
    kal: async (c) => (await import("@kal/core")).exportData(c, [{ [ids.dataFields.ic50]: "1", unknown: 2 }]),
  },
];
