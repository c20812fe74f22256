import { readFile } from "node:fs/promises";
import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();

// #region read
const compound = await client.records.getRecordById({ "Compound ID": "HAL-0001" });
if (!compound) throw new Error("There is no such compound.");

console.log(await compound.getValueContent("IC50 (nM)"));
// #endregion read

// #region write
await compound.addValue("IC50 (nM)", 39.5, {
  activityId: "KRAS G12D IC50, plate 1",
});
console.log(await compound.getValueContent("IC50 (nM)"));
// #endregion write

// #region download
const fileId = "5eed0000-0009-4000-8000-000000000001";
const activityId = "5eed0000-0008-4000-8000-000000000009";
const path = await client.files.downloadFileOrThrow(fileId, {
  filename: "ic50.csv",
  destination: "downloads",
  activityId,
});
// #endregion download
console.log((await readFile(path, "utf8")).split("\n")[0]);
