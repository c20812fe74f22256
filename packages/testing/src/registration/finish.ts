import type { JsonObject } from "../engine/json";
import { conflict } from "../engine/refusal";
import { actorId } from "../world/actor";
import { type Clock, isoTime } from "../world/clock";
import type { Row, World } from "../world/world";
import { isFailure, type Results } from "./results-body";

/** Rejects changes to a registration that already has its results. */
export function demandOpen(row: Row): void {
  if (row.results !== null) throw conflict(`The results of the registration "${row.id}" are in already.`);
}

/** Sets an intermediate or final status. */
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

/** The statuses of registration files, submissions and drafts. */
export const REGISTRATION_STATUSES = [
  "pending",
  "validated",
  "validation_failed",
  "submitted",
  "completed",
  "failed",
] as const;
