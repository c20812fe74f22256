import { InvalidArgumentError } from "../../errors/invalid-argument-error";
import type { ActivityDefinition } from "./activity-definition";
import { ContentLayoutItem } from "./content-layout-item";
import type { PlacedView } from "./definition-params";

/** A view, and the layout item that shows it. */
export interface Placement {
  viewId: string;
  layoutId: string;
}

/**
 * Returns the layout item of a definition that shows a view. Throws `InvalidArgumentError` unless there is exactly
 * one.
 */
export function placementOf(definition: ActivityDefinition, view: PlacedView): Placement {
  if (view instanceof ContentLayoutItem) {
    if (view.record_view_id) return { viewId: view.record_view_id, layoutId: view.id };
    throw new InvalidArgumentError(`The content layout item ${view.id} shows no record view.`);
  }
  const [layoutId, ...others] = definition.contentLayoutIdsForView(view.id);
  if (layoutId !== undefined && others.length === 0) return { viewId: view.id, layoutId };
  throw new InvalidArgumentError(
    layoutId === undefined
      ? `The view ${view.id} is not in the layout of ${definition}. Add it there first.`
      : `The view ${view.id} has ${others.length + 1} placements in the layout of ${definition}; pass the content layout item meant: ${[layoutId, ...others].join(", ")}.`,
  );
}
