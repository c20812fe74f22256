import { writeFile } from "node:fs/promises";
import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();
await writeFile("plate.csv", "well,signal\nA1,0.5\n");

// #region path
import { fileFromPath } from "@kal/node";

const record = await client.records.getRecordById({ "Compound ID": "HAL-0001" });
if (!record) throw new Error("There is no such compound.");
const plate = await fileFromPath("plate.csv", { type: "text/csv" });
await record.updateFieldFile("Spectrum", plate, {
  activityId: "KRAS G12D IC50, plate 1",
});
// #endregion path

// #region blob
const value = await record.updateFieldFile("Spectrum", {
  name: "plate.csv",
  type: "text/csv",
  content: "well,signal\nA1,0.5\n",
});
// #endregion blob
console.log(value !== null);

// #region property
const activity = await client.activities.getActivityById("Register CRO batches");
const property = activity?.properties.find(
  ({ field_type }) => field_type === "file",
);
const csv = ["Compound ID,Batch\nHAL-0001,2\n"];
const batches = new File(csv, "batches.csv", { type: "text/csv" });
await property?.updatePropertyFile(batches);
// #endregion property
console.log(property?.field_type);

// #region rows
const rows = Array.from({ length: 200 }, (_, n) => ({
  "Compound ID": `HAL-${10_000 + n}`,
}));
const report = await client.imports.pushAll(
  rows,
  { key_field_names: ["Compound ID"], set_name: "LIMS, week 48" },
  {
    batchSize: 100,
    onProgress: ({ acceptedRows, totalRows }) =>
      console.log(`${acceptedRows} of ${totalRows}`),
  },
);
for (const { importId } of report.imports) {
  const done = await client.imports.waitFor(importId, { deadlineMs: 600_000 });
  console.log(done.import_status);
  // An import completes even if it rejects or skips rows.
  const { records_skipped, validation_result } = done.import_result ?? {};
  const { failed = 0, errors = [] } = validation_result ?? {};
  if (records_skipped || failed || errors.length > 0)
    console.error(`${records_skipped ?? 0} rows were skipped:`, errors);
}
// #endregion rows
