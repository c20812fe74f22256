// #region setup
import { KaleidoscopeClient, unlisted } from "@kal/node";

const client = new KaleidoscopeClient();
// #endregion setup

// #region arguments
const activity = await client.activities.createActivity(
  { title: "Order reagents, week 48", activity_type: "task" },
  { deadlineMs: 30_000 },
);
// #endregion arguments
console.log(activity.title);

// #region names
const byTitle = await client.activities.getActivityById("KRAS G12D IC50, plate 1");
const byId = await client.activities.getActivityById(
  "5eed0000-0008-4000-8000-000000000009",
);
const byKeys = await client.records.getRecordById({ "Compound ID": "HAL-0001" });
// #endregion names
console.log(byTitle?.id === byId?.id, byKeys?.record_identifier);

// #region none
const none = await client.activities.getActivityById("No such activity");
console.log(none); // null
// #endregion none

// #region unknown
await activity.update({ status: unlisted("awaiting QC") });

const assay = await client.activities.getDefinitionById("Biochemical IC50 assay");
await assay?.update({ extra: { fixed_cost: 100 } });
// #endregion unknown

// #region relations
const programs = await byId?.getPrograms();
const records = await byId?.getRecords();
// #endregion relations
console.log(programs?.length, records?.length);

// #region frozen
const frozen = Object.freeze(activity);
const updated = await frozen.update({ title: "Weigh HAL-0048 twice" });
console.log(frozen.title === updated.title); // false: `frozen` keeps the old title
// #endregion frozen

// #region json
const plain = activity.toJSON();
const text = JSON.stringify(activity);
// #endregion json
console.log(plain.title, JSON.parse(text).title);

// #region derived
const patient = client.withOptions({ timeoutMs: 60_000, maxRetries: 5 });
// #endregion derived
console.log((await patient.programs.getPrograms()).length);

// #region lists
const since = new Date(Date.now() - 7 * 86_400_000);
const events = client.workspace.iterateEvents({ since }, { pageSize: 100 });
for await (const event of events) {
  console.log(event.event_type);
  if (event.event_type === "operation_created") break;
}
const newest = await client.imports.iterateImports({}, { limit: 5 }).toArray();
// #endregion lists
console.log(newest.length);
