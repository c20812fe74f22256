import type { JsonObject } from "../engine/json";
import { idList } from "../records/activity-records";
import type { Row, World } from "../world/world";
import { resultsOf, submissionsOf } from "./submissions";

/**
 * How each record stands that was ever handed to the registrar: by his word on it, else as its latest submission
 * does. Drafts that were given up are not told of.
 */
export function draftStatuses(world: World, operation: Row): JsonObject[] {
  const latest = new Map<string, JsonObject>();
  for (const submission of submissionsOf(world, operation)) {
    for (const id of idList(submission, "submitted_record_ids")) {
      if (!latest.has(id)) latest.set(id, draftStatus(submission, id));
    }
  }
  return [...latest.values()].filter((status) => isTold(world, String(status.record_id)));
}

function draftStatus(submission: Row, id: string): JsonObject {
  const result = resultsOf(submission).find((one) => one.record_id === id);
  return {
    record_id: id,
    status: result?.status ?? submission.status ?? null,
    message: result?.error_message ?? null,
  };
}

/** A draft that became part of an existing record was registered; an archived one that is still a draft was given up. */
function isTold(world: World, id: string): boolean {
  const record = world.records.get(id);
  return record !== undefined && !(record.is_archived && record.is_draft);
}
