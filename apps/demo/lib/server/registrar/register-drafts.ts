import type { KaleidoscopeClient, KalRecord, RegistrationRecordResult } from "@kal/node";
import { note } from "./journal";
import { newCompoundId } from "./new-compound-id";
import { pause } from "./pause";

interface DraftsEvent {
  operationId: string;
  submissionId: string;
}

/** Checks the drafts of a submission, and registers them where that is what it asks for. */
export async function registerDrafts(client: KaleidoscopeClient, { operationId, submissionId }: DraftsEvent) {
  const { registration, records } = client;
  const submissions = await registration.getRegistrationSubmissions(operationId);
  const open = submissions.find(
    ({ id, status }) => id === submissionId && (status === "pending" || status === "submitted"),
  );
  if (!open) return;
  const drafts = await records.getRecordsByIds(open.submitted_record_ids ?? [], { cache: "reload" });
  note(operationId, submissionId, `${drafts.length} drafts read`);
  await pause();

  const isValidation = open.submission_type === "validation";
  const problems = await findProblems(drafts);
  const good = drafts.length - problems.size;
  const checked = `${good} of ${drafts.length} drafts can be registered`;
  if (!isValidation) {
    await registration.pushSubmissionStatus(operationId, submissionId, "validated", { message: checked });
    note(operationId, submissionId, `Status pushed: validated. ${checked}`);
    await pause();
  }

  const results: RegistrationRecordResult[] = [];
  for (const { id } of drafts) {
    const error_message = problems.get(id);
    if (error_message) results.push({ record_id: id, status: "error", error_message });
    else if (isValidation) results.push({ record_id: id, status: "validated" });
    else
      results.push({
        record_id: id,
        status: "matched",
        data: { "Compound ID": await newCompoundId(client) },
      });
  }
  // A registration goes through for the drafts that are fine; a check is passed by all of them or not at all.
  const outcome = (isValidation ? problems.size === 0 : good > 0) ? "success" : "error";
  const message = isValidation ? checked : `${good} of ${drafts.length} drafts registered`;
  await registration.submitSubmissionResults(operationId, submissionId, outcome, {
    message,
    records: results,
    ...(!isValidation && { key_field_names: ["Compound ID"] }),
  });
  note(operationId, submissionId, `Results submitted: ${outcome}. ${message}`);
}

/** Why a draft cannot be registered, by its id. */
async function findProblems(drafts: readonly KalRecord[]): Promise<Map<string, string>> {
  const problems = new Map<string, string>();
  const seen = new Map<string, string>();
  for (const draft of drafts) {
    const smiles = await draft.getValueContent("SMILES");
    const name = draft.record_identifier ?? draft.id;
    if (typeof smiles !== "string" || smiles === "") problems.set(draft.id, "It has no structure.");
    else if (seen.has(smiles)) problems.set(draft.id, `It has the same structure as ${seen.get(smiles)}.`);
    else seen.set(smiles, name);
  }
  return problems;
}
