import type { Learned } from "../../cache/read-cache";
import { path } from "../../transport/path";
import type { Record } from "./record";

/** Tag of everything cached about records. */
export const RECORDS = "records";

/** Tag of what is known not to exist: a record that is created may make it wrong. */
export const ABSENT = "records-absent";

/** Tag of one record. */
export const recordTag = (id: string): string => `record:${id}`;

/** Where a record is cached by its id. */
export const idKey = (id: string): string => path`/records/${id}`;

/** Where a record is cached by its key values, whatever their order. */
export const keysKey = (pairs: readonly (readonly [keyFieldId: string, value: string])[]): string =>
  `keys:${JSON.stringify(Array.from(pairs).sort())}`;

/** A record's own key values, as the server keeps them. */
export function ownKeys(record: Record): [keyFieldId: string, value: string][] {
  return Object.entries(record.record_values).flatMap(([fieldId, values]) => {
    const key = values.find((value) => record.identifier_ids.includes(value.id));
    return key ? [[fieldId, String(key.content)] as [string, string]] : [];
  });
}

/** A record that came with any answer is found by its id and by all its keys from then on. */
export function learned(record: Record): Learned {
  const own = ownKeys(record);
  const keys = [idKey(record.id), ...(own.length > 0 ? [keysKey(own)] : [])];
  return { keys, tags: [RECORDS, recordTag(record.id)], value: record };
}

/** A record that was asked for by its id and did not come. */
export const missing = (id: string): Learned => ({ keys: [], tags: [recordTag(id)], value: undefined });
