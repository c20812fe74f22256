// #region program
import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient(); // credentials from the environment

const compound = await client.records.getRecordById({ "Compound ID": "HAL-0001" });
await compound?.addValue("IC50 (nM)", 39.5, {
  activityId: "KRAS G12D IC50, plate 1",
});

for (const activity of (await compound?.getActivities()) ?? []) {
  console.log(`${activity.title}: ${activity.status}`);
}
// #endregion program
