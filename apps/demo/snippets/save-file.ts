import { KaleidoscopeClient } from "@kal/web";

const client = new KaleidoscopeClient({ tokenUrl: "/api/kal-token" });

// Call it in a click: browsers show the dialog only then.
export async function save(activityId: string, fileId: string) {
  const name = await client.files.saveFile(fileId, { activityId, filename: "ic50.csv" });
  return name ?? "the user closed the dialog";
}
