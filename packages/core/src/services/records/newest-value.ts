import type { JsonValue } from "../../util/json";
import type { KalRecord } from "./record";
import type { RecordValue } from "./record-value";

/** Which values of a field count, with all names resolved to ids. */
export interface ValueFilter {
  activityId?: string | null | undefined;
  includeSubRecordValues?: boolean | undefined;
  subRecordId?: string | null | undefined;
  recordViewId?: string | null | undefined;
}

/** Returns the content of the newest matching value, or `null` if there is none or the field is a key field. */
export function newestContent(record: KalRecord, fieldId: string, filter: ValueFilter): JsonValue {
  return keyValue(record, fieldId) ? null : (newest(passing(record, fieldId, filter))?.content ?? null);
}

/** Does the same, but returns the record's own key for a key field. */
export function fieldContent(record: KalRecord, fieldId: string, filter: ValueFilter): JsonValue {
  return keyValue(record, fieldId)?.content ?? newestContent(record, fieldId, filter);
}

const valuesOf = (record: KalRecord, fieldId: string): readonly RecordValue[] =>
  (Object.hasOwn(record.record_values, fieldId) && record.record_values[fieldId]) || [];

const keyValue = (record: KalRecord, fieldId: string) =>
  valuesOf(record, fieldId).find(({ id }) => record.identifier_ids.includes(id));

function passing(record: KalRecord, fieldId: string, filter: ValueFilter): readonly RecordValue[] {
  const { activityId, includeSubRecordValues, subRecordId, recordViewId } = filter;
  // A value without a record id belongs to every activity, and to the record itself.
  return valuesOf(record, fieldId).filter(
    ({ record_id, operation_id, record_view_id }) =>
      (activityId == null || operation_id === activityId || record_id === null) &&
      (subRecordId
        ? record_id === subRecordId
        : includeSubRecordValues || record_id === record.id || record_id === null) &&
      (recordViewId == null || record_view_id === recordViewId),
  );
}

/** If two values are equally old, the first counts. Values without a date are older than all others. */
function newest(values: readonly RecordValue[]): RecordValue | undefined {
  let [best] = values;
  let latest = microseconds(best?.created_at);
  for (const value of values) {
    const time = microseconds(value.created_at);
    if (time > latest) [best, latest] = [value, time];
  }
  return best;
}

const TIMESTAMP = /^(.+?)(?:\.(\d+))?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * `Date` has millisecond precision, but the server distinguishes values by microseconds and uses two time formats.
 */
export function microseconds(timestamp: string | null | undefined): number {
  const [, whole = "", fraction = "", zone = "Z"] = TIMESTAMP.exec(timestamp ?? "") ?? [];
  const milliseconds = Date.parse(whole.includes(":") ? whole + zone : whole);
  if (Number.isNaN(milliseconds)) return Number.NEGATIVE_INFINITY;
  return milliseconds * 1000 + Number(fraction.slice(0, 6).padEnd(6, "0"));
}
