import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();

export async function swapRecords(activityId: string, out: string) {
  const activity = await client.activities.getActivityById(activityId);
  const compound = await client.records.getRecordById({ "Compound ID": "HAL-0003" });
  if (!activity || !compound) return;
  await activity.addRecords([compound.id]);
  await activity.removeRecords([out]); // with the values it holds there
}
