import { KaleidoscopeClient } from "@kal/web";

const client = new KaleidoscopeClient({ proxyUrl: "/api/kal" });

// In a browser. The proxy's allow list has POST /records/:recordId/values, and GET /records/:recordId.
export async function correct(recordId: string, fieldId: string, ic50: number, activityId: string) {
  const record = await client.records.getRecordById(recordId);
  await record?.addValue(fieldId, ic50, { activityId });
  return record?.getValueContent(fieldId, { activityId }); // the record was refreshed by the write
}
