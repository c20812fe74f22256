import { badRequest } from "../engine/refusal";
import { idList } from "../records/activity-records";
import { checkKeyFormat } from "../records/key-map";
import type { Clock } from "../world/clock";
import type { Row, World } from "../world/world";
import { draftIds, removeDrafts } from "./drafts";
import { demandOpen, keepResults, setStatus } from "./finish";
import { type Registration, registerDraft } from "./register-draft";
import { valuesOfResult, writeStatus } from "./result-values";
import { isFailure, keysOfResult, type Results } from "./results-body";

/** Applies the results of a submission. A validation only stores them; a registration creates records. */
export function finishSubmission(
  world: World,
  clock: Clock,
  operation: Row,
  submission: Row,
  results: Results,
): void {
  demandOpen(submission);
  const submitted = idList(submission, "submitted_record_ids");
  const foreign = results.records.find((result) => !submitted.includes(result.recordId));
  if (foreign)
    throw badRequest(`"${foreign.recordId}" is not a record of the submission "${submission.id}".`);
  const isValidation = submission.submission_type === "validation";
  const registrations = isValidation || !results.success ? [] : planned(world, operation, submitted, results);
  keepResults(submission, results);
  const status = isValidation
    ? { good: "validated", bad: "validation_failed" }
    : { good: "completed", bad: "failed" };
  setStatus(world, clock, submission, results.success ? status.good : status.bad, results.message);
  for (const one of registrations) registerDraft(world, clock, operation, one);
  removeDrafts(
    operation,
    registrations.map(({ draft }) => draft.id),
  );
  if (isValidation) return;
  for (const id of submitted.filter((draft) => draftIds(operation).includes(draft))) {
    writeStatus(world, clock, world.records.demand(id), operation, "failed");
  }
}

/** Returns the accepted drafts that are still drafts. Checks all of them before any is registered. */
function planned(world: World, operation: Row, submitted: string[], results: Results): Registration[] {
  const drafts = new Set(draftIds(operation));
  return submitted
    .filter((id) => drafts.has(id))
    .flatMap((id) => {
      const result = results.records.find((one) => one.recordId === id);
      if (result && isFailure(result)) return [];
      const keys = result ? keysOfResult(world, results, result) : new Map<string, string>();
      checkKeyFormat(world, keys);
      const values = result ? valuesOfResult(world, result) : [];
      return [{ draft: world.records.demand(id), keys, values }];
    });
}
