import { demoIds as ids } from "@kal/testing";
import type { ParityCase } from "../case";

const a = ids.activities;
const { compound, batch } = ids.records;

/** Things named by themselves, more than once, or not at all. */
export const identifierCases: ParityCase[] = [
  {
    name: "identifiers.objects",
    kalbio: `activity = c.activities.get_activity_by_id("${a.krasIc50}")
definition = c.activities.get_definition_by_id("${ids.definitions.biochemicalAssay}")
field = c.entity_fields.get_data_field_by_id("${ids.dataFields.ic50}")
key = c.entity_fields.get_key_field_by_id("Compound ID")
record = c.records.get_record_by_id({key: "HAL-0001"})
made = c.activities.create_activity("T", "experiment", activity_definition_id=definition)
record.add_value(field, 3, activity)
result = [c.activities.get_activity_by_id(activity), c.activities.get_definition_by_id(definition), c.entity_fields.get_data_field_by_id(field), c.records.get_record_by_id(record), made.definition_id, c.activities.get_activities_with_record(record), activity.get_record(record), activity.has_record(record), record.get_value_content(field, activity), c.records.get_records_by_ids([record, {"Compound ID": "HAL-0002"}])]`,
    kal: async ({ activities, entityFields, records }) => {
      const [activity] = await activities.getActivitiesByIds([a.krasIc50]);
      const definition = await activities.getDefinitionById(ids.definitions.biochemicalAssay);
      const field = await entityFields.getDataFieldById(ids.dataFields.ic50);
      const key = await entityFields.getKeyFieldById("Compound ID");
      if (!activity || !definition || !field || !key) throw new Error("the demo workspace has them");
      const record = await records.getRecordById(new Map([[key, "HAL-0001"]]));
      if (!record) throw new Error("the demo workspace has it");
      const made = await activities.createActivity({
        title: "T",
        activity_type: "experiment",
        activity_definition_id: definition,
      });
      await record.addValue(field, 3, { activityId: activity });
      return [
        await activities.getActivityById(activity),
        await activities.getDefinitionById(definition),
        await entityFields.getDataFieldById(field),
        await records.getRecordById(record),
        made.definition_id,
        await activities.getActivitiesWithRecord(record),
        await activity.getRecord(record),
        await activity.hasRecord(record),
        await record.getValueContent(field, { activityId: activity }),
        await records.getRecordsByIds([record, { "Compound ID": "HAL-0002" }]),
      ];
    },
  },
  {
    name: "identifiers.repeated",
    kalbio: `result = [c.programs.get_programs_by_ids(["${ids.programs.kras}", "${ids.programs.kras}"]), c.activities.get_definitions_by_ids(["${ids.definitions.synthesis}", "Design cycle", "${ids.definitions.synthesis}"]), c.records.get_records_by_ids(["${compound(2)}", "${compound(1)}", "${compound(2)}"]), c.entity_types.get_types_with_key_fields(["${ids.keyFields.compoundId}", "${ids.keyFields.compoundId}"]), c.entity_types.get_type_exact_keys(["${ids.keyFields.compoundId}", "${ids.keyFields.compoundId}"])]`,
    kal: async (c) => [
      await c.programs.getProgramsByIds([ids.programs.kras, ids.programs.kras]),
      await c.activities.getDefinitionsByIds([
        ids.definitions.synthesis,
        "Design cycle",
        ids.definitions.synthesis,
      ]),
      await c.records.getRecordsByIds([compound(2), compound(1), compound(2)]),
      await c.entityTypes.getTypesWithKeyFields([ids.keyFields.compoundId, ids.keyFields.compoundId]),
      await c.entityTypes.getTypeExactKeys([ids.keyFields.compoundId, ids.keyFields.compoundId]),
    ],
  },
  {
    name: "identifiers.repeatedInWrites",
    kalbio: `activity = c.activities.get_activity_by_id("${a.krasIc50}")
activity.add_records(["${compound(30)}", "${compound(30)}"])
activity.update(add_label_ids=["${ids.labels.urgent}", "${ids.labels.urgent}"])
c.result_table_templates.bulk_link_to_operation_definitions("${ids.templates.staging}", operation_definition_ids=["${ids.definitions.designCycle}", "${ids.definitions.designCycle}"])
result = activity.label_ids`,
    kal: async (c) => {
      const activity = await c.activities.getActivityById(a.krasIc50);
      await activity?.addRecords([compound(30), compound(30)]);
      await activity?.update({ add_label_ids: [ids.labels.urgent, ids.labels.urgent] });
      const { designCycle } = ids.definitions;
      await c.resultTableTemplates.bulkLinkToOperationDefinitions(ids.templates.staging, {
        operation_definition_ids: [designCycle, designCycle],
      });
      return activity?.label_ids;
    },
  },
  {
    // The demo has two entity types without a name: kalbio takes one of them for "", Kal would say that it cannot tell.
    name: "identifiers.empty",
    rereads: ["/activities", "/activity_definitions", "/entity_slices", "/key_fields", "/data_fields"],
    kalbio: `result = [c.programs.get_programs_by_ids([]), c.labels.get_labels_by_ids([]), c.records.get_records_by_ids([]), c.entity_types.get_types_with_key_fields([]), c.entity_types.get_type_exact_keys([]), c.record_views.get_data_fields_on_view("nope"), c.activities.get_activity_by_id(""), c.activities.get_activity_by_external_id(""), c.activities.get_definition_by_id(""), c.entity_fields.get_key_field_by_id(""), c.entity_fields.get_data_field_by_id("")]`,
    kal: async (c) => [
      await c.programs.getProgramsByIds([]),
      await c.labels.getLabelsByIds([]),
      await c.records.getRecordsByIds([]),
      await c.entityTypes.getTypesWithKeyFields([]),
      await c.entityTypes.getTypeExactKeys([]),
      await c.recordViews.getDataFieldsOnView("nope"),
      await c.activities.getActivityById(""),
      await c.activities.getActivityByExternalId(""),
      await c.activities.getDefinitionById(""),
      await c.entityFields.getKeyFieldById(""),
      await c.entityFields.getDataFieldById(""),
    ],
  },
  {
    name: "identifiers.ofTheOtherKind",
    rereads: ["/key_fields", "/data_fields"],
    kalbio: `result = [c.entity_fields.get_data_field_by_id("Compound ID"), c.entity_fields.get_key_field_by_id("Notes"), c.entity_fields.get_data_field_by_id("notes"), c.records.get_records_by_ids(["${batch(1)}", "HAL-0001"])]`,
    kal: async (c) => [
      await c.entityFields.getDataFieldById("Compound ID"),
      await c.entityFields.getKeyFieldById("Notes"),
      await c.entityFields.getDataFieldById("notes"),
      await c.records.getRecordsByIds([batch(1), "HAL-0001"]),
    ],
  },
  {
    name: "identifiers.nobody",
    kalbio: `activity = c.activities.get_activity_by_id("${a.krasIc50}")
result = [activity.has_record(None), activity.get_record(None), c.activities.get_activities_with_record(None), c.records.get_records_by_ids([None, "${compound(1)}", "", None]), c.activities.get_activities_by_ids([None, "${a.krasIc50}"]), c.records.create_record_value_file(None, "${ids.dataFields.spectrum}", "ms.csv", io.BytesIO(b"1"), "text/csv")]`,
    kal: async ({ activities, records }) => {
      const nobody = null as never;
      const activity = await activities.getActivityById(a.krasIc50);
      return [
        await activity?.hasRecord(nobody),
        await activity?.getRecord(nobody),
        await activities.getActivitiesWithRecord(nobody),
        await records.getRecordsByIds([nobody, compound(1), "", nobody]),
        await activities.getActivitiesByIds([nobody, a.krasIc50]),
        await records.createRecordValueFile(nobody, ids.dataFields.spectrum, "ms.csv", "1", "text/csv"),
      ];
    },
  },
];
