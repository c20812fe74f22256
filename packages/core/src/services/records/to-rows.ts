import type { ClientCore } from "../../client/client-core";
import { InvalidArgumentError } from "../../errors/invalid-argument-error";
import { requireOptions } from "../../util/check-arguments";
import type { JsonValue } from "../../util/json";
import type { EntityFieldIdentifier } from "../entity-fields/entity-field";
import { fieldContent } from "./newest-value";
import type { KalRecord, ValueContentOptions } from "./record";
import { type ResolvedField, resolveField } from "./resolve-field";

/** One record as a plain object: the content of each field by the field's name. */
export interface RecordRow {
  [fieldName: string]: JsonValue;
}

/** The fields of a row, and which values count. */
export interface RowsOptions extends Omit<ValueContentOptions, "subRecordId"> {
  /** The columns, in this order: key fields and data fields, by entity, id or name. */
  fields: readonly EntityFieldIdentifier[];
}

/** Resolves all names once, so that a row costs no request. */
export async function toRows(
  core: ClientCore,
  records: Iterable<KalRecord> | AsyncIterable<KalRecord>,
  options: RowsOptions,
): Promise<RecordRow[]> {
  requireOptions(options, "{ fields }", "fields", "activityId", "includeSubRecordValues", "recordViewId");
  const { fields, activityId, includeSubRecordValues, recordViewId, ...request } = options;
  if (!Array.isArray(fields))
    throw new InvalidArgumentError('Pass the fields of the rows, such as { fields: ["Compound ID", "MW"] }.');
  const filter = {
    activityId:
      activityId == null ? null : await core.need("activities").resolveActivityId(activityId, request),
    includeSubRecordValues,
    recordViewId,
  };
  const resolved = await Promise.all(fields.map((field) => resolveField(core, field, request)));
  const columns = columnsOf(resolved);
  const rows: RecordRow[] = [];
  // Not by assignment: a field may be called `__proto__`.
  for await (const record of records)
    rows.push(Object.fromEntries(columns.map(({ id, name }) => [name, fieldContent(record, id, filter)])));
  return rows;
}

/** A field given twice is one column. Fields that share a name get their ids as a suffix, so that no column is lost. */
function columnsOf(fields: readonly ResolvedField[]): { id: string; name: string }[] {
  const byId = new Map(fields.map(({ id, field_name }) => [id, field_name ?? id]));
  const columns = Array.from(byId, ([id, name]) => ({ id, name }));
  const isShared = (name: string) => columns.filter((column) => column.name === name).length > 1;
  return columns.map(({ id, name }) => ({ id, name: isShared(name) ? `${name} (${id})` : name }));
}
