import { badRequest, conflict } from "../engine/refusal";
import { idList, viewMapping } from "../records/activity-records";
import type { Row, World } from "../world/world";

/** Returns the staging table of an activity, or throws a 400 if the activity has none. */
export function stagingView(world: World, operation: Row): Row {
  const id = operation.registration_staging_record_view_id;
  const view = typeof id === "string" ? world.recordViews.get(id) : undefined;
  if (!view) throw badRequest(`The activity "${operation.id}" has no staging table for registration.`);
  return view;
}

export const draftIds = (operation: Row): string[] => idList(operation, "data_table_draft_record_ids");

export function addDraft(operation: Row, recordId: string): void {
  operation.data_table_draft_record_ids = [...draftIds(operation), recordId];
  const viewId = String(operation.registration_staging_record_view_id);
  const mapping = viewMapping(operation);
  operation.data_table_record_mapping = { ...mapping, [viewId]: [...(mapping[viewId] ?? []), recordId] };
}

/** Removes drafts from the activity and its staging table. */
export function removeDrafts(operation: Row, recordIds: string[]): void {
  const gone = new Set(recordIds);
  const stays = (id: string) => !gone.has(id);
  operation.data_table_draft_record_ids = draftIds(operation).filter(stays);
  const viewId = String(operation.registration_staging_record_view_id);
  const mapping = viewMapping(operation);
  operation.data_table_record_mapping = { ...mapping, [viewId]: (mapping[viewId] ?? []).filter(stays) };
}

/** Archives drafts. They can still be read by id. */
export function archiveDrafts(world: World, operation: Row, recordIds: string[]): void {
  for (const id of recordIds) world.records.demand(id).is_archived = true;
  removeDrafts(operation, recordIds);
}

/** Rejects an id that is not a draft of the activity. */
export function checkDrafts(operation: Row, recordIds: string[]): void {
  const known = new Set(draftIds(operation));
  const foreign = recordIds.find((id) => !known.has(id));
  if (foreign !== undefined)
    throw badRequest(`"${foreign}" is not a draft of the activity "${operation.id}".`);
}

/** Rejects drafts that are submitted and have no result yet. */
export function checkReplaceable(world: World, operation: Row, recordIds: string[]): void {
  checkDrafts(operation, recordIds);
  const busy = recordIds.find((id) => isWithRegistrar(world, id, ["pending", "submitted"]));
  if (busy !== undefined) throw conflict(`The draft "${busy}" is pending or submitted.`);
}

/** Returns whether a submission with one of these statuses still waits for the result of the draft. */
export const isWithRegistrar = (world: World, draftId: string, statuses: string[]): boolean =>
  world.submissions
    .all()
    .some(
      (submission) =>
        submission.results === null &&
        statuses.includes(String(submission.status)) &&
        idList(submission, "submitted_record_ids").includes(draftId),
    );
