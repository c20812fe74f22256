import { idIn, listOf, name, text } from "../engine/checks";
import type { Json } from "../engine/json";
import { notFound } from "../engine/refusal";
import type { Call } from "../engine/route";
import { shape } from "../engine/shape";
import { idList } from "../records/activity-records";
import { addToList, removeFromList } from "../records/templates/layout";
import { definitionIds, numbered, seedId } from "../seed/ids";
import { newId } from "../world/clock";
import { logEvent } from "../world/log-event";
import type { Row, World } from "../world/world";
import type { Kind } from "./kind";
import { labelIds } from "./labels";

/** Ids of the demo dashboards. */
export const dashboardIds = numbered(10, ["krasDecision", "assayData", "portfolio"]);

export const dashboards = {
  ids: dashboardIds,
  seed: seedDashboards,
  routes: [
    { method: "GET", path: "/dashboards", query: [], handle: ({ world }) => world.dashboards.all() },
    { method: "GET", path: "/dashboards/:dashboardId/categories", query: [], handle: listCategories },
    { method: "POST", path: "/dashboards/:dashboardId/categories", query: [], handle: addCategory },
    {
      method: "DELETE",
      path: "/dashboards/:dashboardId/categories/:categoryId",
      query: [],
      handle: removeCategory,
    },
    { method: "POST", path: "/dashboards/:dashboardId/records", query: [], handle: addRecord },
    { method: "DELETE", path: "/dashboards/:dashboardId/records/:recordId", query: [], handle: removeRecord },
    { method: "POST", path: "/dashboards/:dashboardId/sets", query: [], handle: addSet },
    { method: "DELETE", path: "/dashboards/:dashboardId/sets/:setId", query: [], handle: removeSet },
  ],
} satisfies Kind;

/** The number in the ids of demo categories. */
const CATEGORY = 24;

/** Dashboards refer to records, so they are seeded after them. */
function seedDashboards(world: World): void {
  const records = world.records.all().map((record) => record.id);
  const sets = world.recordSets.all().map((set) => set.id);
  world.dashboards.put({
    id: dashboardIds.krasDecision,
    dashboard_name: "KRAS: which compounds go on",
    dashboard_description: "Potency, viability and availability of the current series.",
    dashboard_type: "decision",
    record_ids: records.slice(0, 4),
    record_set_ids: sets.slice(0, 1),
  });
  world.dashboards.put({
    id: dashboardIds.assayData,
    dashboard_name: "Assay data",
    dashboard_description: null,
    dashboard_type: "data",
    record_ids: records.slice(0, 2),
    record_set_ids: [],
  });
  world.dashboards.put({
    id: dashboardIds.portfolio,
    dashboard_name: "Portfolio",
    dashboard_description: "All programs on one page.",
    dashboard_type: "summary",
    record_ids: [],
    record_set_ids: [],
  });
  const fields = world.dataFields.all().map((field) => field.id);
  world.dashboardCategories.put({
    id: seedId(CATEGORY, 1),
    dashboard_id: dashboardIds.krasDecision,
    category_name: "Potency",
    operation_definition_ids: [definitionIds.biochemicalAssay],
    label_ids: [[labelIds.inVitro], [labelIds.sar]],
    field_ids: fields.slice(0, 2),
  });
  world.dashboardCategories.put({
    id: seedId(CATEGORY, 2),
    dashboard_id: dashboardIds.krasDecision,
    category_name: "Cells",
    operation_definition_ids: [definitionIds.cellViability],
    label_ids: [],
    field_ids: fields.slice(2, 3),
  });
}

const dashboardOf = ({ params, world }: Call): Row => world.dashboards.demand(params.dashboardId ?? "");

function noteUpdate({ world, clock }: Call, dashboard: Row): void {
  const source = { resource_type: "dashboard", resource_id: dashboard.id };
  logEvent(world, clock, { event_type: "dashboard.updated", ...source });
}

function listCategories(call: Call): Json {
  const dashboard = dashboardOf(call);
  return call.world.dashboardCategories.all().filter((row) => row.dashboard_id === dashboard.id);
}

function addCategory(call: Call): Json {
  const { world, body } = call;
  const dashboard = dashboardOf(call);
  const field: typeof text = (value, at) => {
    const id = text(value, at);
    return world.keyFields.has(id) ? id : idIn(world.dataFields)(id, at);
  };
  const category = shape(body, {
    category_name: name,
    operation_definition_ids: listOf(idIn(world.definitions)),
    label_ids: listOf(listOf(idIn(world.labels))),
    field_ids: listOf(field),
  });
  noteUpdate(call, dashboard);
  return world.dashboardCategories.put({ id: newId(), dashboard_id: dashboard.id, ...category });
}

function removeCategory(call: Call): Json {
  const dashboard = dashboardOf(call);
  shape(call.body, {});
  const category = call.world.dashboardCategories.demand(call.params.categoryId ?? "");
  if (category.dashboard_id !== dashboard.id) throw notFound("dashboard category", category.id);
  call.world.dashboardCategories.delete(category.id);
  noteUpdate(call, dashboard);
  return { id: category.id };
}

function addMember(call: Call, dashboard: Row, key: string, id: string): Json {
  addToList(dashboard, key, id);
  noteUpdate(call, dashboard);
  return { dashboard_id: dashboard.id, id };
}

function removeMember(call: Call, key: string, noun: string, id: string): Json {
  const dashboard = dashboardOf(call);
  shape(call.body, {});
  if (!idList(dashboard, key).includes(id)) throw notFound(`${noun} on the dashboard`, id);
  removeFromList(dashboard, key, id);
  noteUpdate(call, dashboard);
  return { dashboard_id: dashboard.id, id };
}

function addRecord(call: Call): Json {
  const dashboard = dashboardOf(call);
  const { record_id } = shape(call.body, { record_id: idIn(call.world.records) });
  return addMember(call, dashboard, "record_ids", record_id);
}

function removeRecord(call: Call): Json {
  return removeMember(call, "record_ids", "record", call.params.recordId ?? "");
}

function addSet(call: Call): Json {
  const dashboard = dashboardOf(call);
  const { set_id } = shape(call.body, { set_id: idIn(call.world.recordSets) });
  return addMember(call, dashboard, "record_set_ids", set_id);
}

function removeSet(call: Call): Json {
  return removeMember(call, "record_set_ids", "record set", call.params.setId ?? "");
}
