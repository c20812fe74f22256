import type { JsonObject } from "../engine/json";
import { badRequest, conflict } from "../engine/refusal";
import { actorId } from "../world/actor";
import { type Clock, isoTime, newId } from "../world/clock";
import { logEvent } from "../world/log-event";
import type { Row, World } from "../world/world";
import { checkDrafts, draftIds, isWithRegistrar, stagingView } from "./drafts";

type SubmissionType = "validation" | "registration";

const START = {
  validation: { status: "pending", event: "registration_drafts_validation_requested" },
  registration: { status: "submitted", event: "registration_drafts_submitted" },
} as const;

/** Submits drafts: the given ones, or else all that are not submitted yet. */
export function submit(
  world: World,
  clock: Clock,
  operation: Row,
  type: SubmissionType,
  recordIds: string[] | undefined,
): Row {
  stagingView(world, operation);
  const submitted = (id: string) => isWithRegistrar(world, id, ["submitted"]);
  const wanted = recordIds ?? draftIds(operation).filter((id) => !submitted(id));
  if (wanted.length === 0) throw badRequest(`The activity "${operation.id}" has no drafts to submit.`);
  checkDrafts(operation, wanted);
  const busy = wanted.find(submitted);
  if (busy !== undefined) throw conflict(`The draft "${busy}" is submitted already.`);
  const now = isoTime(clock);
  const submission = world.submissions.put({
    id: newId(),
    workspace_id: world.workspace.id,
    operation_id: operation.id,
    submission_type: type,
    file_ids: [],
    submitted_record_ids: [...new Set(wanted)],
    status: START[type].status,
    message: null,
    created_by: actorId(world),
    last_updated_by: actorId(world),
    created_at: now,
    updated_at: now,
    results: null,
  });
  logEvent(world, clock, {
    event_type: START[type].event,
    resource_type: "task",
    resource_id: operation.id,
    event_attrs: { operation_id: operation.id, submission_id: submission.id },
  });
  return submission;
}

/** Returns the submissions of an activity, newest first. */
export const submissionsOf = (world: World, operation: Row): Row[] =>
  world.submissions
    .all()
    .filter((submission) => submission.operation_id === operation.id)
    .reverse();

/** The registrar's result for each record. The wire keys have only the errors. */
export const resultsOf = (row: Row): JsonObject[] => (row.results ?? []) as JsonObject[];

export function submissionToWire(submission: Row): JsonObject {
  const { results: _results, ...wire } = submission;
  return wire;
}

const FAILED = new Set(["failed", "validation_failed"]);

export const submissionWithErrors = (submission: Row): JsonObject => ({
  ...submissionToWire(submission),
  record_errors: FAILED.has(String(submission.status)) ? recordErrors(submission) : [],
});

/** The failed records, with the registrar's errors. */
export const recordErrors = (row: Row): JsonObject[] =>
  resultsOf(row)
    .filter((result) => result.failed === true)
    .map(({ record_id, status, error_message }) => ({
      source_record_id: record_id ?? null,
      status: status ?? null,
      error_message: error_message ?? null,
    }));
