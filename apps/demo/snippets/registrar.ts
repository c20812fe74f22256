import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();

// Called by the webhook, with the ids of the event.
export async function register(activityId: string, fileId: string) {
  const { files, registration } = client;
  const file = await files.openFile(fileId, { activityId });
  const [, ...lines] = (await file.text()).trim().split("\n");
  await registration.pushStatus(activityId, fileId, "validated", { message: `${lines.length} rows` });
  await registration.submitResults(activityId, fileId, "success", {
    key_field_names: ["Compound ID", "Batch"],
    records: lines.map((line) => {
      const [compound = "", batch = ""] = line.split(",");
      const data = { "Compound ID": compound, Batch: batch };
      return { record_id: `${compound} ${batch}`, status: "matched", data };
    }),
  });
}
