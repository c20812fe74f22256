import type { JsonObject } from "../engine/json";
import { idList } from "../records/activity-records";
import type { Row, World } from "../world/world";
import { resultsOf, submissionsOf } from "./submissions";

/**
 * Returns the status of each record that was ever submitted: the registrar's result for it, or else the status of its
 * latest submission. Discarded drafts are left out.
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

/** An archived record that is still a draft was discarded. A draft merged into an existing record was registered. */
function isTold(world: World, id: string): boolean {
  const record = world.records.get(id);
  return record !== undefined && !(record.is_archived && record.is_draft);
}
