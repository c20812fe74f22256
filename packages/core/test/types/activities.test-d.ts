import { describe, expectTypeOf, it } from "vitest";
import {
  type Activity,
  type ActivityComment,
  type ActivityDefinition,
  type ActivityEvent,
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
  type WorkspaceGroup,
  type WorkspaceUser,
} from "../../src/index";

declare const client: KaleidoscopeClient;
declare const activity: Activity;
declare const definition: ActivityDefinition;
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
    activities.searchActivities({ activity_types: ["experiment", "newer"], parent_id: null, limit: 5 });
    // @ts-expect-error the filter is called search_text
    activities.searchActivities({ searchText: "x" });
    expectTypeOf(activities.getActivitiesWithRecord).parameter(0).toExtend<KalRecord | string | object>();
  });
});

describe("statuses and types", () => {
  it("are known words, and any word the server may invent", () => {
    expectTypeOf(ActivityStatusEnum.IN_PROGRESS).toEqualTypeOf<"in progress">();
    expectTypeOf("brand new").toExtend<NonNullable<Activity["status"]>>();
    expectTypeOf<NonNullable<Activity["activity_type"]>>().toExtend<string>();
    expectTypeOf(1).not.toExtend<Activity["status"]>();
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
    activity.update({ a_key_of_tomorrow: ["x"] });
    // @ts-expect-error a title cannot be cleared
    activity.update({ title: null });
    // @ts-expect-error labels are lists of ids
    activity.update({ add_label_ids: "x" });
    expectTypeOf(activity.update).returns.resolves.toEqualTypeOf<Activity>();
  });

  it("removes records from a view named in an object, never by a bare id", () => {
    activity.removeRecords(["r"], { record_view_id: "v" });
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
    expectTypeOf(property.content).toEqualTypeOf<JsonValue>();
    expectTypeOf(property.updatePropertyFile).returns.resolves.toEqualTypeOf<JsonObject | null>();
    // @ts-expect-error undefined is not a value; null clears the field
    property.updateProperty(undefined);
  });
});
