import type { Learned } from "../../cache/read-cache";
import { path } from "../../transport/path";
import type { KalRecord } from "./record";

/** Tag of all cached data about records. */
export const RECORDS = "records";

/** Tag of records known not to exist. Creating a record may make it wrong. */
export const ABSENT = "records-absent";

/** Tag of one record. */
export const recordTag = (id: string): string => `record:${id}`;

/** Returns the cache key of a record id. */
export const idKey = (id: string): string => path`/records/${id}`;

/** Returns the cache key of a record's key values, in any order. */
export const keysKey = (pairs: readonly (readonly [keyFieldId: string, value: string])[]): string =>
  `keys:${JSON.stringify(Array.from(pairs).sort())}`;

/** Returns a record's own key values, as the server stores them. */
export function ownKeys(record: KalRecord): [keyFieldId: string, value: string][] {
  return Object.entries(record.record_values).flatMap(([fieldId, values]) => {
    const key = values.find((value) => record.identifier_ids.includes(value.id));
    return key ? [[fieldId, String(key.content)] as [string, string]] : [];
  });
}

/** Caches a record from any response under its id and all its keys. */
export function learned(record: KalRecord): Learned {
  const own = ownKeys(record);
  const keys = [idKey(record.id), ...(own.length > 0 ? [keysKey(own)] : [])];
  return { keys, tags: [RECORDS, recordTag(record.id)], value: record };
}

/** Caches that a requested record id does not exist. */
export const missing = (id: string): Learned => ({ keys: [], tags: [recordTag(id)], value: undefined });
