import { KaleidoscopeClient } from "@kal/web";
import Papa from "papaparse";

const client = new KaleidoscopeClient({ proxyUrl: "/api/kal" });

export async function rowsOf(activityId: string, fileId: string) {
  const file = await client.files.downloadBlob(fileId, { activityId, filename: "ic50.csv" });
  return Papa.parse<string[]>(await file.text(), { skipEmptyLines: true }).data;
}
