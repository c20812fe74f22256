import { activityToWire, listedActivities } from "../activities/activity-to-wire";
import { addRecords } from "../activities/add-records";
import { createActivity } from "../activities/create-activity";
import { removeRecords } from "../activities/remove-records";
import { searchActivities } from "../activities/search-activities";
import { updateActivity } from "../activities/update-activity";
import type { Json } from "../engine/json";
import type { Call } from "../engine/route";
import { idList } from "../records/activity-records";
import { listedRecord } from "../records/record-to-wire";
import { sketchActivity } from "../seed/activities/activity-sketch";
import { EXPERIMENTS } from "../seed/activities/experiments";
import { seedComments, seedHistory } from "../seed/activities/history";
import { PLANS } from "../seed/activities/plans";
import { TASKS } from "../seed/activities/tasks";
import { newestFirst } from "../world/times";
import type { Row, World } from "../world/world";
import type { Kind } from "./kind";

export const activities = {
  seed: seedActivities,
  routes: [
    { method: "GET", path: "/activities", query: [], handle: ({ world }) => listedActivities(world) },
    { method: "POST", path: "/activities", query: [], handle: createActivity },
    { method: "GET", path: "/activities/search", handle: searchActivities },
    { method: "PUT", path: "/activities/:activityId", query: [], handle: updateActivity },
    { method: "GET", path: "/activities/:activityId/activities", query: [], handle: listChildren },
    { method: "GET", path: "/activities/:activityId/events", query: [], handle: listEvents },
    { method: "GET", path: "/activities/:activityId/comments", query: [], handle: listComments },
    { method: "GET", path: "/operations/:activityId/records", query: [], handle: listRecords },
    { method: "PUT", path: "/operations/:activityId/records", query: [], handle: addRecords },
    { method: "POST", path: "/operations/:activityId/records/remove", query: [], handle: removeRecords },
    { method: "GET", path: "/records/:recordId/operations", query: [], handle: listOperations },
  ],
} satisfies Kind;

function seedActivities(world: World): void {
  for (const sketch of [...PLANS, ...TASKS, ...EXPERIMENTS]) sketchActivity(world, sketch);
  seedHistory(world);
  seedComments(world);
}

const activityOf = ({ params, world }: Call): Row => world.activities.demand(params.activityId ?? "");

const isAbout =
  (activity: Row) =>
  (row: Row): boolean =>
    row.resource_id === activity.id;

function listChildren(call: Call): Json {
  return idList(activityOf(call), "child_ids").map((id) => activityToWire(call.world.activities.demand(id)));
}

function listEvents(call: Call): Json {
  return newestFirst(call.world.activityEvents.all().filter(isAbout(activityOf(call))));
}

function listComments(call: Call): Json {
  return call.world.comments.all().filter(isAbout(activityOf(call)));
}

/** Returns an empty list for activities that cannot hold records. */
function listRecords(call: Call): Json {
  const ids = idList(activityOf(call), "all_record_ids");
  return ids.map((id) => listedRecord(call.world, call.world.records.demand(id)));
}

function listOperations({ params, world }: Call): Json {
  const record = world.records.demand(params.recordId ?? "");
  const isOn = (activity: Row) => idList(activity, "all_record_ids").includes(record.id);
  return newestFirst(world.activities.all().filter(isOn)).map(activityToWire);
}
