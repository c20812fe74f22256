import { createFakeKaleidoscope, demoIds } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, demoActivity, errorOf } from "../../../test/support";
import { createClient } from "../../client/create-client";
import { ActivitiesService } from "./activities-service";
import { Activity } from "./activity";
import { ActivityComment } from "./activity-comment";
import { ActivityDefinition } from "./activity-definition";
import { ActivityEvent } from "./activity-event";

const ids = demoIds.activities;

const idsOf = (things: { id: string }[]) => things.map(({ id }) => id);

describe("a relation of an activity", () => {
  it("returns its definition", async () => {
    const { activity, since } = await demoActivity(ids.krasIc50);
    const definition = await activity.getActivityDefinition();
    expect(definition).toBeInstanceOf(ActivityDefinition);
    expect(definition?.id).toBe(demoIds.definitions.biochemicalAssay);
    expect(since()).toEqual(["GET /activity_definitions"]);
  });

  it("returns null without a request if it has no definition", async () => {
    const { activity, since } = await demoActivity(ids.krasProject);
    expect(await activity.getActivityDefinition()).toBeNull();
    expect(since()).toEqual([]);
  });

  it("returns its users, groups, labels and programs, in the order of their lists", async () => {
    const { activity, fake, since } = await demoActivity(ids.krasCycle2);
    const groups = await demoActivity(ids.krasLeadOptimization);
    const listed = fake.world.members.all().map(({ id }) => id);
    const assigned = listed.filter((id) => activity.assigned_user_ids.includes(id));
    expect(idsOf(await activity.getAssignedUsers())).toEqual(assigned);
    expect(idsOf(await groups.activity.getAssignedGroups())).toEqual([demoIds.groups.chemistry]);
    expect(idsOf(await activity.getLabels())).toEqual([demoIds.labels.urgent, demoIds.labels.sar]);
    expect(idsOf(await activity.getPrograms())).toEqual([demoIds.programs.kras]);
    expect(since()).toEqual(["GET /workspaces/members", "GET /activity_labels", "GET /programs"]);
    expect(groups.since()).toEqual(["GET /workspaces/groups"]);
  });

  it("returns its children", async () => {
    const { activity, since } = await demoActivity(ids.krasCycle2);
    const children = await activity.getChildActivities();
    expect(children[0]).toBeInstanceOf(Activity);
    expect(idsOf(children)).toEqual(activity.child_ids);
    expect(since()).toEqual([`GET /activities/${ids.krasCycle2}/activities`]);
  });

  it("returns an empty list if the server has no children", async () => {
    const { client } = clientAnswering(({ url }) =>
      url.pathname === "/activities" ? Response.json([{ id: "a" }]) : new Response(null, { status: 404 }),
    );
    const [activity] = await client.activities.getActivities();
    expect(await activity?.getChildActivities()).toEqual([]);
  });

  it("is requested once for a list of activities, even if definitions are missing", async () => {
    const { client, fake, sent } = clientOnFake();
    for (const id of [ids.shipSamples, ids.writeReport])
      fake.world.activities.demand(id).definition_id = "5eed0000-0007-4000-8000-00000000dead";
    const activities = await client.activities.getActivities();
    for (const activity of activities) await activity.getActivityDefinition();
    await Promise.all(activities.map((activity) => activity.getLabels()));
    await Promise.all(activities.map((activity) => activity.getAssignedUsers()));
    expect(sent().sort()).toEqual([
      "GET /activities",
      "GET /activity_definitions",
      "GET /activity_labels",
      "GET /workspaces/members",
    ]);
  });
});

describe("a relation to a service that the client does not have", () => {
  it("throws an error that names the service", async () => {
    const { url, fetch } = createFakeKaleidoscope();
    const credentials = { clientId: "demo", clientSecret: "demo" };
    const client = createClient({ ...credentials, url, fetch, services: { activities: ActivitiesService } });
    const activity = await client.activities.getActivityById(ids.krasCycle2);
    const asked = activity?.getLabels() ?? Promise.resolve();
    expect((await errorOf(asked)).message).toContain("labels: LabelsService");
  });
});

describe("a loaded relation", () => {
  it("is kept on the object and returned as a new array", async () => {
    const { client, activity, since } = await demoActivity(ids.krasCycle2);
    const first = await activity.getChildActivities();
    const count = first.length;
    first.length = 0;
    client.clearCaches();
    expect(await activity.getChildActivities()).toHaveLength(count);
    expect(since()).toHaveLength(1);
  });

  it("is kept if it is null or empty, too", async () => {
    const { client, heard } = clientAnswering(({ url }) =>
      Response.json(url.pathname === "/activities" ? [{ id: "a", definition_id: "gone" }] : []),
    );
    const [activity] = await client.activities.getActivities();
    for (const _ of [1, 2]) {
      client.clearCaches();
      expect(await activity?.getActivityDefinition()).toBeNull();
      expect(await activity?.getLabels()).toEqual([]);
    }
    expect(heard).toHaveLength(3);
  });

  it.each([
    ["clearCaches", async (activity: Activity) => activity.clearCaches()],
    ["update", async (activity: Activity) => activity.update({ title: "T" })],
    ["addRecords", async (activity: Activity) => activity.addRecords([])],
    ["removeRecords", async (activity: Activity) => activity.removeRecords([])],
    ["refetch", async (activity: Activity) => activity.refetch()],
  ])("is forgotten by %s", async (_, forget) => {
    const { activity, since } = await demoActivity(ids.krasCycle2);
    await activity.getChildActivities();
    await forget(activity);
    await activity.getChildActivities();
    const asked = since().filter(
      (request) => request.endsWith("/activities") && request !== "GET /activities",
    );
    expect(asked).toHaveLength(2);
  });

  it("can be reloaded, and is never kept by a client without a cache", async () => {
    const { client, activity, since } = await demoActivity(ids.krasCycle2);
    await activity.getChildActivities();
    await activity.getChildActivities({ cache: "reload" });
    await activity.getChildActivities();
    expect(since()).toHaveLength(2);
    const uncached = client.withOptions({ cache: false });
    const again = await uncached.activities.getActivityById(ids.krasCycle2);
    const before = since().length;
    await again?.getChildActivities();
    await again?.getChildActivities();
    expect(since()).toHaveLength(before + 2);
  });

  it("is requested once for two concurrent calls, and aborting one does not stop the other", async () => {
    const { activity, since } = await demoActivity(ids.krasCycle2);
    const giveUp = new AbortController();
    const first = errorOf(activity.getChildActivities({ signal: giveUp.signal }));
    const second = activity.getChildActivities();
    giveUp.abort(new Error("enough"));
    expect((await first).message).toBe("enough");
    expect((await second).length).toBeGreaterThan(0);
    expect(since()).toHaveLength(1);
  });

  it("is not kept if loading it failed", async () => {
    const { activity, fake } = await demoActivity(ids.krasCycle2);
    fake.faults.add({ status: 403 });
    expect(await errorOf(activity.getPrograms())).toMatchObject({ name: "ForbiddenError" });
    expect(await activity.getPrograms()).toHaveLength(1);
  });
});

describe("the events of an activity", () => {
  it("are requested every time, newest first", async () => {
    const { activity, since } = await demoActivity(ids.krasIc50);
    const events = await activity.getEvents();
    await activity.getEvents();
    expect(events[0]).toBeInstanceOf(ActivityEvent);
    expect(events[0]).toMatchObject({ resource_id: ids.krasIc50, event_attrs: {} });
    expect(since()).toEqual(Array(2).fill(`GET /activities/${ids.krasIc50}/events`));
  });

  it("are accompanied by its comments", async () => {
    const { activity, since } = await demoActivity(ids.krasIc50);
    const comments = await activity.getComments();
    expect(comments[0]).toBeInstanceOf(ActivityComment);
    expect(comments[0]?.content).toMatchObject({ type: "doc" });
    expect(since()).toEqual([`GET /activities/${ids.krasIc50}/comments`]);
  });

  it("are empty if the server has none", async () => {
    const { activity, fake } = await demoActivity(ids.krasIc50);
    fake.world.activities.delete(ids.krasIc50);
    expect(await activity.getEvents()).toEqual([]);
    expect(await activity.getComments()).toEqual([]);
  });
});
