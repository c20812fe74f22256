import { idIn, integer } from "../../engine/checks";
import { badRequest } from "../../engine/refusal";
import type { Check } from "../../engine/shape";
import type { Row, World } from "../../world/world";
import { isOperation } from "../activity-records";

export const isTemplate = (view: Row): boolean => view.is_template === true && view.is_deleted !== true;

/** Checks for the id of an existing template. */
export const templateId =
  (world: World): Check<string> =>
  (value, field) => {
    const id = idIn(world.recordViews)(value, field);
    if (!isTemplate(world.recordViews.demand(id))) throw badRequest(`${field}: "${id}" is not a template`);
    return id;
  };

/** Checks for the id of a view that is not a template. */
export const viewId =
  (world: World): Check<string> =>
  (value, field) => {
    const id = idIn(world.recordViews)(value, field);
    if (world.recordViews.demand(id).is_template === true)
      throw badRequest(`${field}: "${id}" is not a record view`);
    return id;
  };

/** Checks for the id of a definition of experiments or cycles; only they have a layout for tables. */
export const operationDefinitionId =
  (world: World): Check<string> =>
  (value, field) => {
    const id = idIn(world.definitions)(value, field);
    if (!isOperation(world.definitions.demand(id)))
      throw badRequest(`${field}: "${id}" is not an operation type`);
    return id;
  };

/** A position in a layout, from 0. */
export const position: Check<number> = (value, field) => {
  const index = integer(value, field);
  if (index < 0) throw badRequest(`${field} must not be negative`);
  return index;
};
