import { writeFile } from "node:fs/promises";

await writeFile("plate.csv", "Compound ID,IC50 (nM)\nHAL-0001,12.5\n");

// #region read
import { openAsBlob } from "node:fs";
import { readTable, TableError } from "@kal/tables";

const file = new File([await openAsBlob("plate.csv")], "plate.csv");
try {
  for await (const row of readTable(file)) {
    console.log(row.toObject(), row.positionOf("IC50 (nM)"));
  }
} catch (error) {
  if (!(error instanceof TableError)) throw error;
  console.error(error.message); // names the place, such as: Sheet "Results", cell C7
}

// #endregion read

// #region write
import { writeTable } from "@kal/tables";

const rows = [{ "Compound ID": "HAL-0001", "IC50 (nM)": 12.5 }];
const columns = ["Compound ID", { name: "IC50 (nM)", type: "number" as const }];
const chunks: BlobPart[] = [];
for await (const chunk of writeTable(rows, { format: "xlsx", columns })) {
  chunks.push(new Uint8Array(chunk));
}
const workbook = new Blob(chunks);
// #endregion write
console.log(workbook.size > 1000);
