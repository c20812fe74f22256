import type { JsonObject } from "../engine/json";
import { conflict } from "../engine/refusal";
import { actorId } from "../world/actor";
import { type Clock, isoTime } from "../world/clock";
import type { Row, World } from "../world/world";
import { isFailure, type Results } from "./results-body";

/** A registration ends once; what comes after its results is refused. */
export function demandOpen(row: Row): void {
  if (row.results !== null) throw conflict(`The results of the registration "${row.id}" are in already.`);
}

/** A status on the way, or the last one. */
export function setStatus(
  world: World,
  clock: Clock,
  row: Row,
  status: string,
  message: string | null,
): void {
  Object.assign(row, { status, last_updated_by: actorId(world), updated_at: isoTime(clock) });
  if (message !== null) row.message = message;
}

export function keepResults(row: Row, results: Results): void {
  row.results = results.records.map(
    (result): JsonObject => ({
      record_id: result.recordId,
      status: result.status,
      error_message: result.errorMessage,
      failed: isFailure(result),
    }),
  );
}

/** One lifecycle for registration files, submissions and drafts. */
export const REGISTRATION_STATUSES = [
  "pending",
  "validated",
  "validation_failed",
  "submitted",
  "completed",
  "failed",
] as const;
