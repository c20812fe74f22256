import { KaleidoscopeClient } from "@kal/node";
import { show } from "../support/show";

const client = new KaleidoscopeClient();

// #region read
const record = await client.records.getRecordById({ "Compound ID": "HAL-0001" });
if (!record) throw new Error("There is no such compound.");
const newest = await record.getValueContent("IC50 (nM)");
const ofPlate1 = await record.getValueContent("IC50 (nM)", {
  activityId: "KRAS G12D IC50, plate 1",
});
const withBatches = await record.getValueContent("Purity (%)", {
  includeSubRecordValues: true,
});
// #endregion read
show(newest, ofPlate1, withBatches);

// #region activity
const ofActivity = await record.getActivityData("KRAS G12D IC50, plate 1");
// #endregion activity
show(Object.keys(ofActivity).length);

// #region write
const value = await record.addValue("IC50 (nM)", 39.5, {
  activityId: "KRAS G12D IC50, plate 1",
});
await record.updateField("Notes", "Measured again");
// #endregion write
show(value?.content, await record.getValueContent("Notes"));

// #region history
const ic50 = await client.entityFields.getDataFieldById("IC50 (nM)");
const history = ic50
  ? record.record_values[ic50.id]?.map((one) => [one.created_at, one.content])
  : [];
const everyValue = await record.getValues();
// #endregion history
const older = history?.slice(1).map(([, content]) => String(content));
show(older, everyValue.length);
