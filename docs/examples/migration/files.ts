import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { KaleidoscopeClient } from "@kal/node";
import { show } from "../support/show";

const client = new KaleidoscopeClient();

// #region download
const fileId = "5eed0000-0009-4000-8000-000000000001";
const activityId = "5eed0000-0008-4000-8000-000000000009";
const path = await client.files.downloadFile(fileId, {
  filename: "ic50.csv",
  destination: "downloads",
  activityId,
});
// #endregion download
show(basename(String(path)), (await readFile(String(path))).length);

const record = await client.records.getRecordById({ "Compound ID": "HAL-0001" });
if (!record) throw new Error("There is no such compound.");

// #region upload
import { fileFromPath } from "@kal/node";

const file = await fileFromPath("downloads/ic50.csv", { type: "text/csv" });
const value = await record.updateFieldFile("Spectrum", file, { activityId });
// #endregion upload
show(value !== null);

// #region export
const compoundType = await client.entityTypes.getTypeByName("Compound");
if (!compoundType) throw new Error("This workspace has no compounds.");
const csv = await client.exports.pullData(
  { filename: "compounds.csv", entity_slice_id: compoundType.id },
  { downloadPath: "exports" },
);
// #endregion export
show(
  basename(String(csv)),
  (await readFile(String(csv), "utf8")).trimEnd().split("\n").length,
);
