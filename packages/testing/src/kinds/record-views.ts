import { idIn, listOf, name, optional } from "../engine/checks";
import type { Json } from "../engine/json";
import { badRequest, notFound } from "../engine/refusal";
import type { Call } from "../engine/route";
import { shape } from "../engine/shape";
import { addKeyField, replaceKeyFields } from "../records/views/change-keys";
import { transferList } from "../records/views/transfer-checks";
import { listedViews } from "../records/views/view-row";
import type { Row } from "../world/world";
import type { Kind } from "./kind";

export const recordViews = {
  routes: [
    // The list includes templates, which have `is_template: true`.
    { method: "GET", path: "/record_views", query: [], handle: ({ world }) => listedViews(world) },
    { method: "PUT", path: "/record_views/:viewId/add_key_field", query: [], handle: extendView },
    { method: "PUT", path: "/record_views/:viewId/replace_key_fields", query: [], handle: replaceKeys },
  ],
} satisfies Kind;

function extendView({ world, clock, params, body }: Call): Json {
  const view = listedView({ world, params });
  const given = shape(body, { new_key_field_name: name, records_to_transfer: transferList(world) });
  return addKeyField(world, clock, view, given.new_key_field_name, given.records_to_transfer ?? []);
}

function replaceKeys({ world, clock, params, body }: Call): Json {
  const view = listedView({ world, params });
  const given = shape(body, {
    add_key_field_names: optional(listOf(name)),
    remove_key_field_ids: optional(listOf(idIn(world.keyFields))),
    records_to_transfer: transferList(world),
  });
  const add = given.add_key_field_names ?? [];
  const removeIds = given.remove_key_field_ids ?? [];
  if (add.length + removeIds.length === 0) throw badRequest("Nothing to add and nothing to remove.");
  return replaceKeyFields(world, clock, view, { add, removeIds, transfers: given.records_to_transfer ?? [] });
}

function listedView({ world, params }: Pick<Call, "world" | "params">): Row {
  const view = world.recordViews.demand(params.viewId ?? "");
  if (view.is_deleted === true) throw notFound(world.recordViews.noun, view.id);
  return view;
}
