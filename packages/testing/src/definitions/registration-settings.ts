import { idIn, listOf, nullable, optional, shapeOf, text } from "../engine/checks";
import { badRequest } from "../engine/refusal";
import type { Check, Shape } from "../engine/shape";
import { layoutOf } from "../records/templates/layout";
import type { Row, World } from "../world/world";

/** Checks for the id of an item in the definition's own layout. */
const placement =
  (definition: Row): Check<string> =>
  (value, field) => {
    const id = text(value, field);
    if (!layoutOf(definition).some((item) => item.id === id)) {
      throw badRequest(`${field}: "${id}" is not in the content layout of this definition`);
    }
    return id;
  };

/** Checks for the `registration_*` keys: each is the id of an existing row, or null to clear it. */
export function registrationChecks(world: World, definition: Row): Shape {
  const view = optional(nullable(idIn(world.recordViews)));
  const layout = optional(nullable(placement(definition)));
  return {
    registration_property_field_id: optional(nullable(idIn(world.propertyFields))),
    registration_record_view_id: view,
    registration_content_layout_id: layout,
    registration_status_field_id: optional(nullable(idIn(world.dataFields))),
    registration_result_record_view_id: view,
    registration_result_content_layout_id: layout,
    registration_staging_template_view_id: view,
  };
}

/** Checks the queue mapping in a request: views, each with its placements in this definition. */
export function queueChecks(world: World, definition: Row): Shape {
  const mapping = shapeOf({
    view_id: idIn(world.recordViews),
    content_layout_ids: listOf(placement(definition)),
  });
  return { set_queue_content_layout_ids: optional(listOf(mapping)) };
}
