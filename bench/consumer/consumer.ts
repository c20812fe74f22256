import { type Activity, KaleidoscopeClient, NotFoundError } from "@kal/node";

/** An app of everyday size, so that what the compiler does for it is what it does for users. */
const client = new KaleidoscopeClient();

export async function report(title: string): Promise<string[]> {
  const activities: Activity[] = await client.activities.getActivities();
  const found = activities.find((activity) => activity.title === title);
  const records = (await found?.getRecords()) ?? [];
  await client.imports.pushAll([{ "Compound ID": "HAL-1" }], { key_field_names: ["Compound ID"] });
  return records.map((record) => record.record_identifier ?? record.id);
}

export async function save(fileId: string): Promise<string | null> {
  try {
    return await client.files.downloadFileOrThrow(fileId, { destination: "downloads" });
  } catch (error) {
    if (NotFoundError.is(error)) return null;
    throw error;
  }
}
