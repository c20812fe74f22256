import { KaleidoscopeClient } from "@kal/node";
import { show } from "../support/show";

const client = new KaleidoscopeClient();

// #region one
const firstId = "5eed0000-0067-4000-8000-000000000001";
const byId = await client.records.getRecordById(firstId);
const byKeys = await client.records.getRecordById({ "Compound ID": "HAL-0001" });
const missing = await client.records.getRecordById({ "Compound ID": "HAL-9999" });
// #endregion one
show(byId?.record_identifier, byKeys?.id === byId?.id, missing);

// #region many
const secondId = "5eed0000-0067-4000-8000-000000000002";
const records = await client.records.getRecordsByIds([firstId, secondId]);
// #endregion many
show(records.map(({ record_identifier }) => record_identifier));

// #region search
const compoundType = await client.entityTypes.getTypeByName("Compound");
const weight = await client.entityFields.getDataFieldById("MW");
if (!compoundType || !weight) throw new Error("This workspace has no compounds.");
const ids = await client.records.searchRecords({
  entity_slice_id: compoundType.id,
  search_text: "HAL",
  entity_field_filters: [
    { field_id: weight.id, filter_type: "is_greater_than", filter_prop: 400 },
  ],
  entity_field_sorts: [{ field_id: weight.id, descending: true }],
  limit: 3,
});
// #endregion search
show(ids);

// #region iterate
// No kalbio counterpart: the records themselves, batch after batch.
for await (const record of client.records.iterate({
  entity_slice_id: compoundType.id,
})) {
  if (record.record_identifier === "HAL-0002") break;
}
// #endregion iterate

// #region create
const made = await client.records.getOrCreateRecord({ "Compound ID": "HAL-0999" });
// #endregion create
show(made?.record_identifier);
