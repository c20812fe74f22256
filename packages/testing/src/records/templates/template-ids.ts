import { idIn, integer } from "../../engine/checks";
import { badRequest } from "../../engine/refusal";
import type { Check } from "../../engine/shape";
import type { Row, World } from "../../world/world";
import { isOperation } from "../activity-records";

export const isTemplate = (view: Row): boolean => view.is_template === true && view.is_deleted !== true;

/** A template that still exists. */
export const templateId =
  (world: World): Check<string> =>
  (value, field) => {
    const id = idIn(world.recordViews)(value, field);
    if (!isTemplate(world.recordViews.demand(id))) throw badRequest(`${field}: "${id}" is not a template`);
    return id;
  };

/** A view that is no template. */
export const viewId =
  (world: World): Check<string> =>
  (value, field) => {
    const id = idIn(world.recordViews)(value, field);
    if (world.recordViews.demand(id).is_template === true)
      throw badRequest(`${field}: "${id}" is not a record view`);
    return id;
  };

/** Only experiments and cycles have a layout that tables can be placed on. */
export const operationDefinitionId =
  (world: World): Check<string> =>
  (value, field) => {
    const id = idIn(world.definitions)(value, field);
    if (!isOperation(world.definitions.demand(id)))
      throw badRequest(`${field}: "${id}" is not an operation type`);
    return id;
  };

/** Where in a layout, from 0. */
export const position: Check<number> = (value, field) => {
  const index = integer(value, field);
  if (index < 0) throw badRequest(`${field} must not be negative`);
  return index;
};
