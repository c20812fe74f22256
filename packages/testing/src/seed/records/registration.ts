import { programIds } from "../../kinds/programs";
import { addDraft } from "../../registration/drafts";
import { activityIds as a, fileIds, userIds, viewIds as v } from "../ids";
import { HOUSE_BATCHES, plantBatch } from "./batches";
import {
  dataFieldIds as d,
  entityTypeIds as e,
  importIds,
  keyFieldIds as k,
  recordIds,
  registrationFileIds,
  submissionIds,
} from "./ids";
import { LIBRARY_SIZE, plantCompound } from "./library";
import type { Planter } from "./planter";

const REGISTERED_AT = "2025-11-21T14:00:00.000Z";
const STAGED_AT = "2025-11-24T08:00:00.000Z";

/** Two compounds registered from drafts, three pending drafts, and the batches of a file. */
export function seedRegistration(planter: Planter): void {
  seedRegistered(planter);
  seedDrafts(planter);
  seedFileRegistration(planter);
}

const ownedBy = (planter: Planter, operation_id: string, created_at: string, updated_at: string) => ({
  workspace_id: planter.world.workspace.id,
  operation_id,
  created_by: userIds.ada,
  last_updated_by: userIds.robot,
  created_at,
  updated_at,
});

const verdict = (record_id: string, status: string, error_message: string | null) => ({
  record_id,
  status,
  error_message,
  failed: error_message !== null,
});

function seedRegistered(planter: Planter): void {
  const numbers = [LIBRARY_SIZE + 1, LIBRARY_SIZE + 2];
  const records = numbers.map(recordIds.compound);
  for (const n of numbers) {
    plantCompound(planter, n, REGISTERED_AT, {
      from: a.registrationWithStaging,
      programs: [programIds.kras],
    });
  }
  planter.attach(a.registrationWithStaging, null, records, REGISTERED_AT);
  for (const record of records) {
    planter.value({
      record,
      field: d.registrationStatus,
      content: "completed",
      at: REGISTERED_AT,
      activity: a.registrationWithStaging,
    });
  }
  planter.world.submissions.put({
    id: submissionIds.registered,
    ...ownedBy(planter, a.registrationWithStaging, "2025-11-21T13:30:00.000Z", REGISTERED_AT),
    submission_type: "registration",
    file_ids: [],
    submitted_record_ids: records,
    status: "completed",
    message: "2 compounds registered",
    results: records.map((id) => verdict(id, "matched", null)),
  });
}

const DRAFTS: [alias: string, smiles: string, weight: string, note: string][] = [
  ["CRO-A17", "COc1ccc2ncc(C)cc2c1", "173.21", "From the second design round."],
  ["CRO-A18", "Cc1ccc2ncccc2c1", "143.19", "From the second design round."],
  ["CRO-A18", "Cc1ccc2ncccc2c1", "143.19", "Staged twice: which one is right?"],
];

function seedDrafts(planter: Planter): void {
  const operation = planter.world.activities.demand(a.registrationWithStaging);
  for (const [index, [alias, smiles, weight, note]] of DRAFTS.entries()) {
    const record = recordIds.draft(index + 1);
    const keys: [string, string][] = [
      [k.draftId, `DRAFT-000${index + 1}`],
      [k.alias, alias],
    ];
    planter.record({ id: record, type: e.draft, keys, at: STAGED_AT, draft: true, from: operation.id });
    const place = {
      record,
      at: STAGED_AT,
      activity: operation.id,
      view: v.stagingOfRegistration,
      importId: importIds.drafts,
    };
    planter.value({ ...place, field: d.smiles, content: smiles });
    planter.value({ ...place, field: d.molecularWeight, content: weight });
    planter.value({ ...place, field: d.notes, content: note });
    addDraft(operation, record);
  }
  const checked = [recordIds.draft(2), recordIds.draft(3)];
  planter.world.submissions.put({
    id: submissionIds.validated,
    ...ownedBy(planter, operation.id, "2025-11-24T08:10:00.000Z", "2025-11-24T08:12:00.000Z"),
    submission_type: "validation",
    file_ids: [],
    submitted_record_ids: checked,
    status: "validation_failed",
    message: "1 of 2 drafts cannot be registered",
    results: [
      verdict(recordIds.draft(2), "validated", null),
      verdict(recordIds.draft(3), "error", "The structure is the same as that of DRAFT-0002."),
    ],
  });
}

/** The batches in the activity's structure file. */
const FILE_BATCHES: [compound: number, batch: string][] = [
  [1, "CRO-0001"],
  [4, "CRO-0002"],
  [2, "CRO-0003"],
  [31, "CRO-0004"],
];

function seedFileRegistration(planter: Planter): void {
  const activity = a.registrationByFile;
  const records = FILE_BATCHES.map(([compound, batch], index) =>
    plantBatch(planter, HOUSE_BATCHES + index + 1, [compound, batch, "", ""], REGISTERED_AT, activity),
  );
  planter.attach(activity, v.ownRegistrationByFile, records, REGISTERED_AT);
  planter.world.registrationFiles.put({
    id: registrationFileIds.croBatches,
    ...ownedBy(planter, activity, "2025-11-21T13:45:00.000Z", REGISTERED_AT),
    file_id: fileIds.structuresSdf,
    status: "completed",
    message: "4 batches registered",
    results: FILE_BATCHES.map(([, batch]) => verdict(batch, "matched", null)),
  });
}
