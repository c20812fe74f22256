import { listOf, name, optional } from "../engine/checks";
import type { Json } from "../engine/json";
import { clone } from "../engine/json";
import { badRequest, notFound } from "../engine/refusal";
import type { Call } from "../engine/route";
import { shape } from "../engine/shape";
import { createTemplate, duplicateTemplate, saveViewAsTemplate } from "../records/templates/create-template";
import { layoutOf } from "../records/templates/layout";
import {
  deleteTemplate,
  linkTemplate,
  unlinkPlacement,
  unlinkTemplate,
} from "../records/templates/link-template";
import { promoteView } from "../records/templates/promote-view";
import {
  isTemplate,
  operationDefinitionId,
  position,
  templateId,
  viewId,
} from "../records/templates/template-ids";
import { updateTemplate } from "../records/templates/update-template";
import { listedViews } from "../records/views/view-row";
import type { Row, World } from "../world/world";
import type { Kind } from "./kind";

const BASE = "/record_view_templates";

export const templates = {
  routes: [
    { method: "GET", path: BASE, query: [], handle: ({ world }) => listedViews(world).filter(isTemplate) },
    { method: "GET", path: `${BASE}/:templateId`, query: [], handle: (call) => named(call) },
    { method: "POST", path: BASE, query: [], handle: create },
    {
      method: "PUT",
      path: `${BASE}/:templateId`,
      query: [],
      handle: (call) => updateTemplate(call.world, call.clock, named(call), call.body),
    },
    {
      method: "DELETE",
      path: `${BASE}/:templateId`,
      query: [],
      handle: remove,
    },
    {
      method: "POST",
      path: `${BASE}/:templateId/duplicate`,
      query: [],
      handle: duplicate,
    },
    { method: "POST", path: `${BASE}/promote`, query: [], handle: promote },
    { method: "POST", path: `${BASE}/link`, query: [], handle: link },
    { method: "POST", path: `${BASE}/:templateId/unlink`, query: [], handle: unlink },
    { method: "POST", path: `${BASE}/bulk/link`, query: [], handle: (call) => inBulk(call, linkTemplate) },
    {
      method: "POST",
      path: `${BASE}/bulk/unlink`,
      query: [],
      handle: (call) => inBulk(call, unlinkTemplate),
    },
  ],
} satisfies Kind;

/** Returns the template in the path, or throws a 404 if it is missing or a plain view. */
function named({ world, params }: Call): Row {
  const id = params.templateId ?? "";
  const template = world.recordViews.get(id);
  if (!template || !isTemplate(template)) throw notFound("result table template", id);
  return template;
}

function create({ world, clock, body }: Call): Json {
  if (!("source_view_id" in body)) return createTemplate(world, clock, body);
  viewId(world)(body.source_view_id, "body/source_view_id");
  return saveViewAsTemplate(world, clock, body);
}

function remove(call: Call): undefined {
  shape(call.body, {});
  deleteTemplate(call.world, call.clock, named(call));
}

function duplicate(call: Call): Json {
  shape(call.body, {});
  return duplicateTemplate(call.world, call.clock, named(call));
}

function promote({ world, clock, body }: Call): Json {
  const given = shape(body, {
    source_view_id: viewId(world),
    operation_definition_id: operationDefinitionId(world),
    view_name: name,
    position_index: optional(position),
  });
  const source = world.recordViews.demand(given.source_view_id);
  const definition = world.definitions.demand(given.operation_definition_id);
  return promoteView(world, clock, source, definition, {
    viewName: given.view_name,
    position: given.position_index,
  });
}

/** Returns the template from before the link, as the API does. */
function link({ world, clock, body }: Call): Json {
  const given = shape(body, {
    template_view_id: templateId(world),
    operation_definition_id: operationDefinitionId(world),
    position_index: optional(position),
  });
  const template = world.recordViews.demand(given.template_view_id);
  const before = clone(template);
  linkTemplate(
    world,
    clock,
    template,
    world.definitions.demand(given.operation_definition_id),
    given.position_index,
  );
  return before;
}

function unlink(call: Call): undefined {
  const { world, clock, body } = call;
  const template = named(call);
  const given = shape(body, {
    operation_definition_id: operationDefinitionId(world),
    content_layout_id: name,
  });
  const definition = world.definitions.demand(given.operation_definition_id);
  const placement = layoutOf(definition).find((item) => item.id === given.content_layout_id);
  if (placement?.record_view_id !== template.id) {
    throw badRequest(
      `body/content_layout_id: "${given.content_layout_id}" does not place this template there`,
    );
  }
  unlinkPlacement(world, clock, template, definition, given.content_layout_id);
}

function inBulk(
  { world, clock, body }: Call,
  change: (world: World, clock: Call["clock"], template: Row, definition: Row) => void,
): undefined {
  const given = shape(body, {
    template_view_id: templateId(world),
    operation_definition_ids: listOf(operationDefinitionId(world)),
  });
  const template = world.recordViews.demand(given.template_view_id);
  for (const id of new Set(given.operation_definition_ids))
    change(world, clock, template, world.definitions.demand(id));
}
