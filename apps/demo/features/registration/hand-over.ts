import { KaleidoscopeError } from "@kal/core";
import type { KaleidoscopeClient } from "@kal/web";

/** Uploads the file to the property that the activity's definition keeps for it, and hands it to the registrar. */
export async function handOver(client: KaleidoscopeClient, activityId: string, file: File): Promise<void> {
  const activity = await client.activities.getActivityById(activityId, { cache: "reload" });
  const property = activity?.properties.find(({ field_type }) => field_type === "file");
  if (!property) throw new KaleidoscopeError("The activity has no property for a file.");
  const uploaded = await property.updatePropertyFile({ name: file.name, type: "text/csv", content: file });
  const fileId = uploaded?.file_id;
  if (typeof fileId !== "string")
    throw new KaleidoscopeError("Kaleidoscope did not say which file it has now.");
  await client.registration.registerFile(activityId, fileId);
}
