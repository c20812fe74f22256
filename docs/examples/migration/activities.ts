import { KaleidoscopeClient } from "@kal/node";
import { show } from "../support/show";

const client = new KaleidoscopeClient();

// #region get
import { ActivityStatusEnum } from "@kal/node";

const activity = await client.activities.getActivityById("KRAS G12D IC50, plate 1");
if (!activity) throw new Error("There is no such activity.");
const experiments = await client.activities.getActivityByType("experiment");
const found = await client.activities.searchActivities({
  search_text: "KRAS",
  statuses: [ActivityStatusEnum.IN_PROGRESS],
  limit: 5,
});
// #endregion get
show(
  activity.title,
  experiments.length,
  found.map(({ title }) => title),
);

// #region relations
const definition = await activity.getActivityDefinition();
const labels = await activity.getLabels();
const people = await activity.getAssignedUsers();
const records = await activity.getRecords();
// #endregion relations
const names = people.map(({ full_name }) => full_name);
show(definition?.title, labels.length, names, records.length);

// #region create
const programs = await client.programs.getPrograms();
const newActivity = await client.activities.createActivity({
  title: "Synthesis of HAL-0031",
  activity_type: "experiment",
  program_ids: programs.slice(0, 1).map(({ id }) => id),
  activity_definition_id: "Biochemical IC50 assay",
});
// #endregion create
show(newActivity.title, newActivity.activity_type);

// #region update
await newActivity.update({
  status: ActivityStatusEnum.IN_PROGRESS,
  due_date: "2026-12-01T00:00:00.000Z",
  description: null,
});
// #endregion update
show(newActivity.status, newActivity.description);

// #region records
const compound = await client.records.getRecordById({ "Compound ID": "HAL-0001" });
if (!compound) throw new Error("There is no such compound.");
await newActivity.addRecords([compound.id]);
const holdsIt = await newActivity.hasRecord(compound);
const measured = await activity.getRecordData();
// #endregion records
show(holdsIt, measured.length);
