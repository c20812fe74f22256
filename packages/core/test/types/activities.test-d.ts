import { describe, expectTypeOf, it } from "vitest";
import {
  type Activity,
  type ActivityComment,
  type ActivityDefinition,
  type ActivityEvent,
  type ActivityStatus,
  ActivityStatusEnum,
  type JsonObject,
  type JsonValue,
  type KaleidoscopeClient,
  type KalRecord,
  type Label,
  type Program,
  type Property,
  type RecordView,
  type ResultTableTemplate,
  unlisted,
  type WorkspaceGroup,
  type WorkspaceUser,
} from "../../src/index";

declare const client: KaleidoscopeClient;
declare const activity: Activity;
declare const definition: ActivityDefinition;
declare const record: KalRecord;
const { activities } = client;

describe("finding activities", () => {
  it("gives null for one that is missing, and takes an id, a title or the activity itself", () => {
    expectTypeOf(activities.getActivityById).returns.resolves.toEqualTypeOf<Activity | null>();
    expectTypeOf(activities.getActivityById).parameter(0).toEqualTypeOf<Activity | string>();
    expectTypeOf(activities.getDefinitionById).parameter(0).toEqualTypeOf<ActivityDefinition | string>();
    expectTypeOf(activities.getActivityByExternalId).returns.resolves.toEqualTypeOf<Activity | null>();
    expectTypeOf(activities.getActivitiesByIds).returns.resolves.toEqualTypeOf<Activity[]>();
    expectTypeOf(activities.getDefinitionsByIds).returns.resolves.toEqualTypeOf<ActivityDefinition[]>();
    // @ts-expect-error a record is not an activity
    activities.getActivityById({} as KalRecord);
  });

  it("searches by wire names", () => {
    activities.searchActivities({ activity_types: ["experiment"], parent_id: null, limit: 5 });
    activities.searchActivities({
      parent_id: activity,
      definition_ids: [definition, "Assay"],
      record_ids: [record],
    });
    // @ts-expect-error there is no such type
    activities.searchActivities({ activity_types: ["experment"] });
    // @ts-expect-error there is no such type
    activities.getActivityByType("experment");
    activities.getActivityByType(unlisted("sprint"));
    // @ts-expect-error the filter is called search_text
    activities.searchActivities({ searchText: "x" });
    expectTypeOf(activities.getActivitiesWithRecord).parameter(0).toExtend<KalRecord | string | object>();
  });
});

describe("statuses and types", () => {
  it("are known words, and others only if they are marked", () => {
    expectTypeOf(ActivityStatusEnum.IN_PROGRESS).toEqualTypeOf<"in progress">();
    expectTypeOf(unlisted("brand new")).toExtend<NonNullable<Activity["status"]>>();
    const known: NonNullable<Activity["activity_type"]> = "task";
    const text: string | null = activity.status;
    if (activity.status === "awaiting QC" || known === text) return;
    // @ts-expect-error a number is no status
    activity.update({ status: 1 });
  });
});

describe("writing activities", () => {
  it("needs a title and a type, under wire names", () => {
    activities.createActivity({ title: "T", activity_type: "task", start_date: new Date(), duration: null });
    expectTypeOf(activities.createActivity).returns.resolves.toEqualTypeOf<Activity>();
    // @ts-expect-error activity_type is missing
    activities.createActivity({ title: "T" });
    // @ts-expect-error data keeps its wire names
    activities.createActivity({ title: "T", activityType: "task" });
  });

  it("tells null, which clears, from keys that cannot be cleared", () => {
    activity.update({ due_date: null, duration: null, parent_id: null, description: null });
    activity.update({ extra: { a_key_of_tomorrow: ["x"], a_date: new Date() } });
    activity.update({
      status: unlisted("awaiting QC"),
      parent_id: activity,
      add_dependencies: [activity, "Title"],
    });
    activity.update({ status: "awaiting QC" as ActivityStatus });
    // @ts-expect-error a misspelled field
    activity.update({ staus: "complete" });
    // @ts-expect-error a misspelled status
    activity.update({ status: "complte" });
    // @ts-expect-error a misspelled priority
    activity.update({ priority: "hihg" });
    // @ts-expect-error an unknown field outside of extra
    definition.update({ is_external: true });
    definition.update({ extra: { is_external: true } });
    // @ts-expect-error a function is no JSON
    activity.update({ extra: { odd: () => {} } });
    // @ts-expect-error a title cannot be cleared
    activity.update({ title: null });
    // @ts-expect-error labels are lists of ids
    activity.update({ add_label_ids: "x" });
    expectTypeOf(activity.update).returns.resolves.toEqualTypeOf<Activity>();
  });

  it("removes records from a view named in an object, never by a bare id", () => {
    activity.removeRecords(["r", record, { "Compound ID": "HAL-0001" }], { recordViewId: "v", timeoutMs: 5 });
    activity.removeRecords(["r"], { record_view_id: "v" }); // kalbio's name
    activity.addRecords([record, { "Compound ID": "HAL-0001" }]);
    // @ts-expect-error the values of every view would be deleted
    activity.removeRecords(["r"], "v");
  });
});

describe("what an activity refers to", () => {
  it("comes as entities", () => {
    expectTypeOf(activity.getActivityDefinition).returns.resolves.toEqualTypeOf<ActivityDefinition | null>();
    expectTypeOf(activity.getAssignedUsers).returns.resolves.toEqualTypeOf<WorkspaceUser[]>();
    expectTypeOf(activity.getAssignedGroups).returns.resolves.toEqualTypeOf<WorkspaceGroup[]>();
    expectTypeOf(activity.getLabels).returns.resolves.toEqualTypeOf<Label[]>();
    expectTypeOf(activity.getPrograms).returns.resolves.toEqualTypeOf<Program[]>();
    expectTypeOf(activity.getChildActivities).returns.resolves.toEqualTypeOf<Activity[]>();
    expectTypeOf(activity.getRecords).returns.resolves.toEqualTypeOf<KalRecord[]>();
    expectTypeOf(activity.getRecord).returns.resolves.toEqualTypeOf<KalRecord | null>();
    expectTypeOf(activity.hasRecord).returns.resolves.toEqualTypeOf<boolean>();
    expectTypeOf(activity.getRecordViews).returns.resolves.toEqualTypeOf<RecordView[]>();
    expectTypeOf(activity.getEvents).returns.resolves.toEqualTypeOf<ActivityEvent[]>();
    expectTypeOf(activity.getComments).returns.resolves.toEqualTypeOf<ActivityComment[]>();
    expectTypeOf(activity.properties).toEqualTypeOf<Property[]>();
    expectTypeOf(activity.data_table_record_mapping).toEqualTypeOf<{ [recordViewId: string]: string[] }>();
  });

  it("is the same for a definition", () => {
    expectTypeOf(definition.getActivities).returns.resolves.toEqualTypeOf<Activity[]>();
    expectTypeOf(definition.getRecordViews).returns.resolves.toEqualTypeOf<RecordView[]>();
    expectTypeOf(definition.getTemplates).returns.resolves.toEqualTypeOf<ResultTableTemplate[]>();
    expectTypeOf(definition.contentLayoutIdsForView).returns.toEqualTypeOf<string[]>();
    definition.configureRegistration({ view: { id: "v" }, filePropertyField: "f", statusField: null });
    definition.queueToViews([...definition.content_layout, {} as RecordView]);
    definition.setQueuingBehavior({ addViewIds: ["v"] });
    // @ts-expect-error what the SDK interprets is camelCase
    definition.setRegistrationSettings({ record_view_id: "v" });
  });

  it("holds properties of any JSON content", () => {
    const property = {} as Property;
    property.updatePropertyFile(new File([], "a.csv"), { timeoutMs: 5 });
    property.updatePropertyFile({ name: "a.csv", type: "text/csv", content: "a" });
    property.updatePropertyFile("a.csv", "a", "text/csv", { timeoutMs: 5 });
    // @ts-expect-error bytes have no name
    property.updatePropertyFile(new Uint8Array());
    // @ts-expect-error the type is missing
    property.updatePropertyFile("a.csv", "a");
    expectTypeOf(property.content).toEqualTypeOf<JsonValue>();
    expectTypeOf(property.updatePropertyFile).returns.resolves.toEqualTypeOf<JsonObject | null>();
    // @ts-expect-error undefined is not a value; null clears the field
    property.updateProperty(undefined);
  });
});
