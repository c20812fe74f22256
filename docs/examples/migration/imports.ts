import { KaleidoscopeClient } from "@kal/node";
import { show } from "../support/show";

const client = new KaleidoscopeClient();

// #region push
const importId = await client.imports.pushData({
  key_field_names: ["Compound ID"],
  data: [
    { "Compound ID": "HAL-0001", Notes: "From the LIMS" },
    { "Compound ID": "HAL-7000", "Purity (%)": 98.5 },
  ],
  set_name: "LIMS, week 48",
});
// #endregion push

// #region wait
const done = await client.imports.waitFor(importId, { deadlineMs: 600_000 });
// #endregion wait
const { records_created, records_updated } = done.import_result ?? {};
show(done.import_status, records_created, records_updated);

// #region pushAll
const rows = [{ "Compound ID": "HAL-7001" }, { "Compound ID": "HAL-7002" }];
// No kalbio counterpart: any number of rows, in batches, each sent once.
const report = await client.imports.pushAll(rows, {
  key_field_names: ["Compound ID"],
});
for (const { importId } of report.imports) await client.imports.waitFor(importId);
// #endregion pushAll
if (report.rowCount !== 2) throw new Error("not all rows were pushed");
