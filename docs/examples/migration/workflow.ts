// #region client
import { ActivityStatusEnum, KaleidoscopeClient } from "@kal/node";

const clientId = process.env.KALEIDOSCOPE_API_CLIENT_ID;
const clientSecret = process.env.KALEIDOSCOPE_API_CLIENT_SECRET;
const url = process.env.KALEIDOSCOPE_API_URL;

const client = new KaleidoscopeClient({ clientId, clientSecret, url });
// #endregion client

// #region program
const programs = await client.programs.getPrograms();
const program = programs[0];
if (!program) throw new Error("The workspace has no programs.");
console.log(`Working with program: ${program.title}`);

const entityTypes = await client.entityTypes.getTypes();
const compoundType = entityTypes.find((et) => et.slice_name === "Compound");
if (!compoundType) throw new Error("The workspace has no compounds.");

const recordIds = await client.records.searchRecords({
  entity_slice_id: compoundType.id,
  limit: 10,
});
console.log(`Found ${recordIds.length} compound records`);

const record = await client.records.getRecordById(recordIds[0] ?? "");
if (!record) throw new Error("The record was not found.");
console.log(`Record: ${record.record_identifier}`);

const activity = await client.activities.createActivity({
  title: "Quality Check",
  activity_type: "task",
  program_ids: [program.id],
});

await record.addValue("Notes", "Quality check completed successfully", {
  activityId: activity.id,
});

await activity.update({ status: ActivityStatusEnum.COMPLETE });
console.log(`${activity.title}: ${activity.status}`);
// #endregion program
