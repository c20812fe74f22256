import type { SearchRecordsQuery } from "@kal/core";
import { FilterRuleTypeEnum } from "@kal/core";
import { KaleidoscopeClient } from "@kal/web";

const client = new KaleidoscopeClient({ proxyUrl: "/api/kal" });

// Ids are small: ten thousand come in one answer, and their number is the length of the list.
export async function potentOnes(entityTypeId: string, ic50FieldId: string) {
  const query: SearchRecordsQuery = {
    entity_slice_id: entityTypeId,
    entity_field_filters: [
      { field_id: ic50FieldId, filter_type: FilterRuleTypeEnum.IS_LESS_THAN, filter_prop: 100 },
    ],
    entity_field_sorts: [{ field_id: ic50FieldId, descending: false }],
  };
  return client.records.searchRecords(query);
}

// Call it with what is in sight. What was fetched before comes from the client's cache.
export async function rowsInSight(ids: readonly string[], from: number, to: number) {
  const records = await client.records.getRecordsByIds(ids.slice(from, to));
  return Promise.all(
    records.map(async (record) => [record.record_identifier, await record.getValueContent("IC50 (nM)")]),
  );
}
