import { type AsyncList, asyncList, checkCount } from "../../util/async-list";
import { batches } from "./batches";
import type { RecordsBatchOptions } from "./read-records";
import type { KalRecord } from "./record";
import type { RecordsService } from "./records-service";
import type { SearchRecordsQuery } from "./search-query";

/** Searches for ids, and reads their records in batches. A record that is found twice is listed once. */
export function listRecords(
  service: RecordsService,
  query: () => Promise<SearchRecordsQuery> | SearchRecordsQuery,
  options: RecordsBatchOptions,
  limit?: number | null,
): AsyncList<KalRecord> {
  const { batchSize = 250, cache, ...request } = options;
  return asyncList(async () => {
    checkCount("batchSize", batchSize);
    const ids = await service.searchRecords(await query(), request);
    const runs = batches(Array.from(new Set(ids)), batchSize).values();
    return async () => {
      const { done, value } = runs.next();
      return done ? null : service.getRecordsByIds(value, options);
    };
  }, limit);
}
