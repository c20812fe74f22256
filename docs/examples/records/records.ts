import { readFile } from "node:fs/promises";
import { basename } from "node:path";

// #region setup
import { KaleidoscopeClient, parseQuantity } from "@kal/node";

const client = new KaleidoscopeClient();
// #endregion setup

// #region find
const potent = client.records.find({
  type: "Compound",
  where: [
    ["IC50 (nM)", "<", 100],
    ["Compound ID", "starts_with", "HAL"],
  ],
  orderBy: ["IC50 (nM)", "asc"],
  limit: 20,
});
for await (const record of potent) {
  console.log(record.record_identifier);
}
// #endregion find

// #region all
const records = await potent.toArray();
// #endregion all
console.log(records.length);

// #region search
const type = await client.entityTypes.getTypeByName("Compound");
const ic50 = await client.entityFields.getDataFieldById("IC50 (nM)");
if (!type || !ic50) throw new Error("This workspace has no such type or field.");

const ids = await client.records.searchRecords({
  entity_slice_id: type.id,
  entity_field_filters: [
    { field_id: ic50.id, filter_type: "is_less_than", filter_prop: 100 },
  ],
  entity_field_sorts: [{ field_id: ic50.id, descending: false }],
});
const found = await client.records.getRecordsByIds(ids);
// #endregion search
console.log(found.length);

// #region numbers
for (const record of records) {
  const potency = await record.getNumber("IC50 (nM)");
  if (!potency) console.log(record.record_identifier, "not measured");
  else if (potency.qualifier) console.log(record.record_identifier, potency.text);
  else console.log(record.record_identifier, potency.value);
}
// #endregion numbers

// #region kinds
const [first] = records;
const hit = await first?.getBoolean("Hit"); // true, false or null
const made = await first?.getDate("Synthesized on"); // made?.date is "2026-01-31"
const id = await first?.getText("Compound ID");
// #endregion kinds
console.log(hit, made?.date, id);

// #region table
const rows = await client.records.toRows(records, {
  fields: ["Compound ID", "IC50 (nM)", "MW"],
});
console.table(rows);
// #endregion table

// #region parsed
const potencies = rows.map((row) => ({
  compound: row["Compound ID"],
  ic50: parseQuantity(row["IC50 (nM)"])?.value ?? null,
  qualifier: parseQuantity(row["IC50 (nM)"])?.qualifier ?? null,
}));
// #endregion parsed
console.log(potencies[0]);

// #region export
const csv = await client.exports.pullDataOrThrow(
  { filename: "compounds.csv", entity_slice_id: type.id },
  { downloadPath: "exports" },
);
// #endregion export
console.log(basename(csv), (await readFile(csv, "utf8")).trim().split("\n").length);

// #region fields
const types = await client.entityTypes.getTypes();
const fields = await client.entityFields.getDataFields();
// #endregion fields
console.log(types.length);
for (const { field_name, field_type } of fields.slice(0, 3))
  console.log(field_name, field_type);
