import { KaleidoscopeClient } from "@kal/node";
import { show } from "../support/show";

const client = new KaleidoscopeClient();

// #region stage
const activityId = "5eed0000-0008-4000-8000-00000000000e";
const importId = await client.registration.stageDrafts(
  activityId,
  ["Alias"],
  [
    { Alias: "A-1", SMILES: "CCO" },
    { Alias: "A-2", SMILES: "CCN" },
  ],
);
// #endregion stage
await client.imports.waitFor(importId);

// #region submit
const activity = await client.activities.getActivityById(activityId);
const drafts = activity?.data_table_draft_record_ids.slice(-2) ?? [];
const checked = await client.registration.validateDrafts(activityId, {
  recordIds: drafts,
});
// #endregion submit
await client.registration.submitSubmissionResults(
  activityId,
  checked.id,
  "success",
);
// #region statuses
const submission = await client.registration.submitDrafts(activityId, {
  recordIds: drafts,
});
const statuses = await client.registration.getDraftStatuses(activityId);
// #endregion statuses
show(drafts.length, submission.status, statuses.length);
