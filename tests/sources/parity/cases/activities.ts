import { demoIds as ids } from "@kal/testing";
import type { ParityCase } from "../case";

const a = ids.activities;
const first = async <T>(found: Promise<T | null | undefined>): Promise<T> => {
  const value = await found;
  if (value == null) throw new Error("the demo workspace has it");
  return value;
};
const activity = `activity = c.activities.get_activity_by_id("${a.krasIc50}")\n`;
const definition = `definition = c.activities.get_definition_by_id("${ids.definitions.biochemicalAssay}")\n`;

export const activityCases: ParityCase[] = [
  {
    name: "activities.list",
    kalbio: "result = c.activities.get_activities()",
    kal: (c) => c.activities.getActivities(),
  },
  {
    name: "activities.byType",
    kalbio: 'result = c.activities.get_activity_by_type("experiment")',
    kal: (c) => c.activities.getActivityByType("experiment"),
  },
  {
    name: "activities.byTitle",
    kalbio: 'result = c.activities.get_activity_by_id("KRAS G12D IC50, plate 1")',
    kal: (c) => c.activities.getActivityById("KRAS G12D IC50, plate 1"),
  },
  {
    name: "activities.miss",
    kalbio: 'result = c.activities.get_activity_by_id("no such")',
    kal: (c) => c.activities.getActivityById("no such"),
  },
  {
    name: "activities.byIds",
    kalbio: `result = c.activities.get_activities_by_ids(["${a.btkIc50}", "no", "${a.krasIc50}", "${a.btkIc50}"])`,
    kal: (c) => c.activities.getActivitiesByIds([a.btkIc50, "no", a.krasIc50, a.btkIc50]),
  },
  {
    name: "activities.byExternalId",
    kalbio: 'result = c.activities.get_activity_by_external_id("ELN-0042")',
    kal: (c) => c.activities.getActivityByExternalId("ELN-0042"),
  },
  {
    name: "activities.createMin",
    kalbio: 'c.activities.create_activity(title="T", activity_type="task")',
    kal: async (c) => void (await c.activities.createActivity({ title: "T", activity_type: "task" })),
  },
  {
    name: "activities.createFull",
    kalbio: `result = c.activities.create_activity("T", "experiment", ["${ids.programs.kras}"], "Biochemical IC50 assay", ["${ids.users.dana}"], ["${ids.users.ada}"], datetime.datetime(2026, 1, 2, 3, 4, 5, 678000, tzinfo=datetime.timezone.utc), 3).definition_id`,
    kal: async (c) => {
      const made = await c.activities.createActivity({
        title: "T",
        activity_type: "experiment",
        program_ids: [ids.programs.kras],
        activity_definition_id: "Biochemical IC50 assay",
        assigned_user_ids: [ids.users.dana],
        subscriber_ids: [ids.users.ada],
        start_date: "2026-01-02T03:04:05.678000+00:00",
        duration: 3,
      });
      return made.definition_id;
    },
  },
  {
    name: "activities.searchNone",
    kalbio: "result = c.activities.search_activities()",
    kal: (c) => c.activities.searchActivities(),
  },
  {
    name: "activities.searchAll",
    kalbio: `result = c.activities.search_activities(search_text="KRAS", activity_types=["experiment"], definition_ids=["${ids.definitions.biochemicalAssay}"], statuses=["complete", "in analysis"], label_ids=["${ids.labels.inVitro}"], assigned_user_ids=["${ids.users.chidi}"], created_by="${ids.users.chidi}", limit=5, completed_behavior="show-all")`,
    kal: (c) =>
      c.activities.searchActivities({
        search_text: "KRAS",
        activity_types: ["experiment"],
        definition_ids: [ids.definitions.biochemicalAssay],
        statuses: ["complete", "in analysis"],
        label_ids: [ids.labels.inVitro],
        assigned_user_ids: [ids.users.chidi],
        created_by: ids.users.chidi,
        limit: 5,
        completed_behavior: "show-all",
      }),
  },
  {
    name: "activities.searchRoots",
    kalbio: `result = c.activities.search_activities(parent_id=None, record_ids=[], statuses=[])`,
    kal: (c) => c.activities.searchActivities({ parent_id: null, record_ids: [], statuses: [] }),
  },
  {
    name: "activities.withRecord",
    kalbio: `result = c.activities.get_activities_with_record("${ids.records.compound(1)}")`,
    kal: (c) => c.activities.getActivitiesWithRecord(ids.records.compound(1)),
  },
  {
    name: "activities.definitions",
    kalbio: "result = c.activities.get_definitions()",
    kal: (c) => c.activities.getDefinitions(),
  },
  {
    name: "activities.definitionByTitle",
    kalbio: 'result = c.activities.get_definition_by_id("Design cycle")',
    kal: (c) => c.activities.getDefinitionById("Design cycle"),
  },
  {
    name: "activities.definitionsByIds",
    kalbio: `result = c.activities.get_definitions_by_ids(["${ids.definitions.synthesis}", "no"])`,
    kal: (c) => c.activities.getDefinitionsByIds([ids.definitions.synthesis, "no"]),
  },
  {
    name: "activities.definitionByExternalId",
    kalbio: 'result = c.activities.get_activity_definition_by_external_id("none")',
    kal: (c) => c.activities.getActivityDefinitionByExternalId("none"),
  },
  ...(
    [
      ["activity_definition", "getActivityDefinition"],
      ["assigned_users", "getAssignedUsers"],
      ["assigned_groups", "getAssignedGroups"],
      ["labels", "getLabels"],
      ["programs", "getPrograms"],
      ["child_activities", "getChildActivities"],
      ["records", "getRecords"],
      ["record_views", "getRecordViews"],
      ["get_events()", "getEvents"],
      ["get_comments()", "getComments"],
      ["get_record_data()", "getRecordData"],
    ] as const
  ).map(
    ([python, method]): ParityCase => ({
      name: `activity.${method}`,
      kalbio: `${activity}result = activity.${python}`,
      kal: async (c) => (await first(c.activities.getActivityById(a.krasIc50)))[method](),
    }),
  ),
  {
    name: "activity.recordsOnView",
    kalbio: `${activity}result = activity.records_on_view("${ids.views.ownKrasIc50}")`,
    kal: async (c) =>
      (await first(c.activities.getActivityById(a.krasIc50))).recordsOnView(ids.views.ownKrasIc50),
  },
  {
    name: "activity.getRecord",
    kalbio: `${activity}result = [activity.get_record("${ids.records.compound(1)}"), activity.has_record("nope")]`,
    kal: async (c) => {
      const found = await first(c.activities.getActivityById(a.krasIc50));
      return [await found.getRecord(ids.records.compound(1)), await found.hasRecord("nope")];
    },
  },
  {
    name: "activity.getRecordByKey",
    kalbio: `${activity}result = activity.get_record({"Compound ID": "HAL-0001"})`,
    kal: async (c) =>
      (await first(c.activities.getActivityById(a.krasIc50))).getRecord({ "Compound ID": "HAL-0001" }),
  },
  {
    name: "activity.update",
    kalbio: `${activity}activity.update(status="in progress", title="T2", due_date=None, add_label_ids=["${ids.labels.urgent}"], priority="high")\nresult = [activity.title, activity.status]`,
    kal: async (c) => {
      const found = await first(c.activities.getActivityById(a.krasIc50));
      await found.update({
        status: "in progress",
        title: "T2",
        due_date: null,
        add_label_ids: [ids.labels.urgent],
        priority: "high",
      });
      return [found.title, found.status];
    },
  },
  {
    name: "activity.updateNothing",
    kalbio: `${activity}activity.update()`,
    kal: async (c) => void (await (await first(c.activities.getActivityById(a.krasIc50))).update({})),
  },
  {
    name: "activity.addRecords",
    kalbio: `${activity}activity.add_records(["${ids.records.compound(30)}"])\nresult = activity.has_record("${ids.records.compound(30)}")`,
    kal: async (c) => {
      const found = await first(c.activities.getActivityById(a.krasIc50));
      await found.addRecords([ids.records.compound(30)]);
      return found.hasRecord(ids.records.compound(30));
    },
  },
  {
    name: "activity.removeRecords",
    kalbio: `${activity}activity.remove_records(["${ids.records.compound(1)}"])\nactivity.remove_records(["${ids.records.compound(2)}"], record_view_id="${ids.views.ownKrasIc50}")\nresult = len(activity.all_record_ids)`,
    kal: async (c) => {
      const found = await first(c.activities.getActivityById(a.krasIc50));
      await found.removeRecords([ids.records.compound(1)]);
      await found.removeRecords([ids.records.compound(2)], { recordViewId: ids.views.ownKrasIc50 });
      return found.all_record_ids.length;
    },
  },
  {
    name: "definition.relations",
    kalbio: `${definition}result = [definition.activities, definition.record_views, definition.templates]`,
    kal: async (c) => {
      const found = await first(c.activities.getDefinitionById(ids.definitions.biochemicalAssay));
      return [await found.getActivities(), await found.getRecordViews(), await found.getTemplates()];
    },
  },
  {
    name: "definition.update",
    kalbio: `${definition}definition.update(title="Assay", duration=None, add_label_ids=["${ids.labels.urgent}"], propagate_to_instances=True)\nresult = definition.title`,
    kal: async (c) => {
      const found = await first(c.activities.getDefinitionById(ids.definitions.biochemicalAssay));
      await found.update({
        title: "Assay",
        duration: null,
        add_label_ids: [ids.labels.urgent],
        propagate_to_instances: true,
      });
      return found.title;
    },
  },
  {
    name: "definition.registrationSettings",
    kalbio: `${definition}definition.set_registration_settings(staging_template_view_id="${ids.templates.staging}", record_view_id=None)`,
    kal: async (c) => {
      const found = await first(c.activities.getDefinitionById(ids.definitions.biochemicalAssay));
      await found.setRegistrationSettings({
        stagingTemplateViewId: ids.templates.staging,
        recordViewId: null,
      });
    },
  },
  {
    name: "definition.queue",
    kalbio: `${definition}definition.queue_to_views([i for i in definition.content_layout if i.record_view_id])`,
    kal: async (c) => {
      const found = await first(c.activities.getDefinitionById(ids.definitions.biochemicalAssay));
      await found.queueToViews(found.content_layout.filter((item) => item.record_view_id));
    },
  },
  {
    name: "definition.configureRegistration",
    kalbio: `${definition}definition.configure_registration(view=[i for i in definition.content_layout if i.record_view_id][0], file_property_field="${ids.propertyFields.registrationFile}", status_field=None)`,
    kal: async (c) => {
      const found = await first(c.activities.getDefinitionById(ids.definitions.biochemicalAssay));
      const view = await first(Promise.resolve(found.content_layout.find((item) => item.record_view_id)));
      const filePropertyField = ids.propertyFields.registrationFile;
      await found.configureRegistration({ view, filePropertyField, statusField: null });
    },
  },
  {
    name: "property.update",
    kalbio: `${activity}p = activity.properties[0]\np.update_property("TR-FRET v4")\nresult = p.content`,
    kal: async (c) => {
      const found = await first(c.activities.getActivityById(a.krasIc50));
      const property = await first(Promise.resolve(found.properties[0]));
      await property.updateProperty("TR-FRET v4");
      return property.content;
    },
  },
  {
    name: "property.file",
    kalbio: `activity = c.activities.get_activity_by_id("${a.registrationByFile}")\np = [p for p in activity.properties if p.field_type == "file"][0]\np.update_property_file("résumé.csv", io.BytesIO(b"a,b"), "text/csv")`,
    kal: async (c) => {
      const found = await first(c.activities.getActivityById(a.registrationByFile));
      const property = await first(
        Promise.resolve(found.properties.find(({ field_type }) => field_type === "file")),
      );
      await property.updatePropertyFile("résumé.csv", new TextEncoder().encode("a,b"), "text/csv");
    },
  },
];
