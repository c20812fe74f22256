import { unlisted } from "@kal/core";
import { demoIds as ids } from "@kal/testing";
import type { ParityCase } from "../case";

const a = ids.activities;
const activity = `activity = c.activities.get_activity_by_id("${a.krasIc50}")\n`;
const definition = `definition = c.activities.get_definition_by_id("${ids.definitions.biochemicalAssay}")\n`;

/** Writes where null, nothing and empty are three things; and dates, true and false. */
export const writeCases: ParityCase[] = [
  {
    name: "writes.activityDates",
    kalbio: `${activity}utc = datetime.timezone.utc
activity.update(start_date=datetime.datetime(2026, 3, 1, 9, 30, tzinfo=utc), due_date=datetime.datetime(2026, 3, 2, 9, 30, 15, 250000, tzinfo=utc))
made = c.activities.create_activity(title="T", activity_type="task", start_date=datetime.datetime(2026, 3, 1, tzinfo=utc), duration=0)
activity.update(start_date=None, due_date=None)
result = [activity.start_date, activity.due_date, made.duration]`,
    kal: async (c) => {
      const activity = await c.activities.getActivityById(a.krasIc50);
      await activity?.update({
        start_date: new Date("2026-03-01T09:30:00Z"),
        due_date: new Date("2026-03-02T09:30:15.250Z"),
      });
      const made = await c.activities.createActivity({
        title: "T",
        activity_type: "task",
        start_date: new Date("2026-03-01T00:00:00Z"),
        duration: 0,
      });
      await activity?.update({ start_date: null, due_date: null });
      return [activity?.start_date, activity?.due_date, made.duration];
    },
  },
  {
    name: "writes.activityOfNothing",
    kalbio: `result = c.activities.create_activity("T", "task", None, None, None, None, None, None).program_ids`,
    kal: async (c) => {
      const made = await c.activities.createActivity({
        title: "T",
        activity_type: "task",
        activity_definition_id: null,
        start_date: null,
        duration: null,
      });
      return made.program_ids;
    },
  },
  {
    name: "writes.activityWithoutTitle",
    raises: true,
    kalbio: 'c.activities.create_activity("", "task", [])',
    kal: (c) => c.activities.createActivity({ title: "", activity_type: "task", program_ids: [] }),
  },
  {
    name: "writes.activityEveryKey",
    kalbio: `${activity}activity.update(parent_id="${a.krasCycle1}", title="T", description=None, status="on hold", priority="low", definition_id="${ids.definitions.cellViability}", add_dependencies=["${a.orderReagents}"], remove_dependencies=[], duration=4, aggregate_scheduling=False, add_label_ids=[], remove_label_ids=["${ids.labels.sar}"], add_program_ids=["${ids.programs.btk}"], remove_program_ids=[], add_assigned_user_ids=["${ids.users.ada}"], remove_assigned_user_ids=[], add_assigned_group_ids=["${ids.groups.biology}"], remove_assigned_group_ids=[], add_reviewer_ids=["${ids.users.dana}"], remove_reviewer_ids=[], add_subscriber_ids=[], remove_subscriber_ids=[], external_id="X-1", comment={"type": "doc", "content": []}, shift_dependency_mode="none", avoid_weekends=True, extend_in_progress_items=False)
activity.update(parent_id=None, duration=None)
result = [activity.title, activity.parent_id, activity.duration, activity.external_id]`,
    kal: async (c) => {
      const activity = await c.activities.getActivityById(a.krasIc50);
      await activity?.update({
        parent_id: a.krasCycle1,
        title: "T",
        description: null,
        status: unlisted("on hold"),
        priority: "low",
        definition_id: ids.definitions.cellViability,
        add_dependencies: [a.orderReagents],
        remove_dependencies: [],
        duration: 4,
        aggregate_scheduling: false,
        add_label_ids: [],
        remove_label_ids: [ids.labels.sar],
        add_program_ids: [ids.programs.btk],
        remove_program_ids: [],
        add_assigned_user_ids: [ids.users.ada],
        remove_assigned_user_ids: [],
        add_assigned_group_ids: [ids.groups.biology],
        remove_assigned_group_ids: [],
        add_reviewer_ids: [ids.users.dana],
        remove_reviewer_ids: [],
        add_subscriber_ids: [],
        remove_subscriber_ids: [],
        external_id: "X-1",
        comment: { type: "doc", content: [] },
        shift_dependency_mode: "none",
        avoid_weekends: true,
        extend_in_progress_items: false,
      });
      await activity?.update({ parent_id: null, duration: null, title: undefined });
      return [activity?.title, activity?.parent_id, activity?.duration, activity?.external_id];
    },
  },
  {
    name: "writes.activityRefetch",
    kalbio: `${activity}activity.refetch()\nactivity.add_records([])\nresult = activity`,
    kal: async (c) => {
      const activity = await c.activities.getActivityById(a.krasIc50);
      await activity?.refetch();
      await activity?.addRecords([]);
      return activity;
    },
  },
  {
    name: "writes.queuing",
    kalbio: `${definition}places = definition.content_layout_ids_for_view("${ids.templates.ic50Results}")
definition.set_queuing_behavior(add_view_ids=["${ids.templates.ic50Results}"], remove_view_ids=[], queue_content_layout_ids=[{"view_id": "${ids.templates.ic50Results}", "content_layout_ids": places}])
definition.set_queuing_behavior(remove_view_ids=["${ids.templates.ic50Results}"])
definition.set_queuing_behavior()
result = places`,
    kal: async (c) => {
      const definition = await c.activities.getDefinitionById(ids.definitions.biochemicalAssay);
      const view_id = ids.templates.ic50Results;
      const content_layout_ids = definition?.contentLayoutIdsForView(view_id) ?? [];
      await definition?.setQueuingBehavior({
        addViewIds: [view_id],
        removeViewIds: [],
        queueContentLayoutIds: [{ view_id, content_layout_ids }],
      });
      await definition?.setQueuingBehavior({ removeViewIds: [view_id] });
      await definition?.setQueuingBehavior({});
      return content_layout_ids;
    },
  },
  {
    name: "writes.definition",
    kalbio: `${definition}definition.update(description=None, is_archived=False, external_id="", duration=0, assigned_user_ids=[], propagate_to_instances=False)
definition.update()
definition.set_registration_settings(property_field_id=None, status_field_id="${ids.dataFields.registrationStatus}")
definition.set_registration_settings()
result = definition.external_id`,
    kal: async (c) => {
      const definition = await c.activities.getDefinitionById(ids.definitions.biochemicalAssay);
      await definition?.update({
        description: null,
        is_archived: false,
        external_id: "",
        duration: 0,
        assigned_user_ids: [],
        propagate_to_instances: false,
      });
      await definition?.update({});
      await definition?.setRegistrationSettings({
        propertyFieldId: null,
        statusFieldId: ids.dataFields.registrationStatus,
      });
      await definition?.setRegistrationSettings({});
      return definition?.external_id;
    },
  },
  {
    name: "writes.fields",
    kalbio: `key = c.entity_fields.get_key_field_by_id("Alias")
key.update(field_description="", field_examples="", regex_format=None, serial_format_prefix=None, serial_format_padding=None, format_enforcement=None, show_format_warning=False, role=None)
key.update()
data = c.entity_fields.get_data_field_by_id("Notes")
data.update(is_archived=False, is_readonly=False, display_aggregation_type=None, display_includes_sub_records=True, attrs={})
result = [key.field_description, data.field_name]`,
    kal: async ({ entityFields: f }) => {
      const key = await f.getKeyFieldById("Alias");
      await key?.update({
        field_description: "",
        field_examples: "",
        regex_format: null,
        serial_format_prefix: null,
        serial_format_padding: null,
        format_enforcement: null,
        show_format_warning: false,
        role: null,
      });
      await key?.update({ field_name: undefined });
      const data = await f.getDataFieldById("Notes");
      await data?.update({
        is_archived: false,
        is_readonly: false,
        display_aggregation_type: null,
        display_includes_sub_records: true,
        attrs: {},
      });
      return [key?.field_description, data?.field_name];
    },
  },
  {
    name: "writes.properties",
    kalbio: `${activity}p = activity.properties[0]
p.update_property("")
p.update_property(None)
result = p.content`,
    kal: async (c) => {
      const property = (await c.activities.getActivityById(a.krasIc50))?.properties[0];
      await property?.updateProperty("");
      await property?.updateProperty(null);
      return property?.content;
    },
  },
  {
    name: "writes.importOfEmptyText",
    raises: true,
    kalbio: 'c.imports.push_data(key_field_names=[], data=[], program_id="", operation_id="", set_name="")',
    kal: (c) =>
      c.imports.pushData({ key_field_names: [], data: [], program_id: "", operation_id: "", set_name: "" }),
  },
  {
    name: "writes.emptyImports",
    kalbio: `c.imports.push_data(key_field_names=["Compound ID"], data=[], add_fields_to_record_view_ids=[], program_id=None)
c.imports.push_data_by_field_id(key_field_ids=["${ids.keyFields.compoundId}"], data=[], record_view_ids=None, program_id=None, set_name="")`,
    kal: async ({ imports }) => {
      await imports.pushData({
        key_field_names: ["Compound ID"],
        data: [],
        add_fields_to_record_view_ids: [],
        program_id: null,
      });
      await imports.pushDataByFieldId({
        key_field_ids: [ids.keyFields.compoundId],
        data: [],
        record_view_ids: undefined,
        set_name: "",
      });
    },
  },
];
