import { KaleidoscopeClient } from "@kal/web";

const client = new KaleidoscopeClient({ proxyUrl: "/api/kal" });

export async function handOver(activityId: string, file: File) {
  const activity = await client.activities.getActivityById(activityId);
  const property = activity?.properties.find(({ field_type }) => field_type === "file");
  const uploaded = await property?.updatePropertyFile({ name: file.name, type: "text/csv", content: file });
  await client.registration.registerFile(activityId, String(uploaded?.file_id));
}
