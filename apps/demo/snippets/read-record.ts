import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();

export async function ic50History(compoundId: string) {
  const record = await client.records.getRecordById({ "Compound ID": compoundId });
  if (!record) return null;
  const [values, activities] = await Promise.all([record.getValues(), record.getActivities()]);
  const field = await client.entityFields.getDataFieldById("IC50 (nM)");
  return {
    now: await record.getValueContent("IC50 (nM)"),
    inPlate1: await record.getValueContent("IC50 (nM)", { activityId: "KRAS G12D IC50, plate 1" }),
    everything: values.filter(({ field_id }) => field_id === field?.id), // newest first
    activities: activities.map(({ title }) => title),
  };
}
