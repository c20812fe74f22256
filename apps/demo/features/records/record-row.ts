import type { JsonValue, KalRecord } from "@kal/core";
import type { Column } from "./column";

/** A record as plain data: what a row of the grid shows. */
export interface RecordRow {
  id: string;
  name: string;
  /** Newest content by field id. */
  cells: { [fieldId: string]: JsonValue };
}

/** The same on the server and in the browser. */
export async function recordRow(record: KalRecord, columns: readonly Column[]): Promise<RecordRow> {
  const cells: RecordRow["cells"] = {};
  for (const { id, isKey } of columns) {
    // A key has one value and no history, so there is nothing to choose the newest of.
    cells[id] = isKey ? (record.record_values[id]?.[0]?.content ?? null) : await record.getValueContent(id);
  }
  return { id: record.id, name: record.record_identifier ?? record.id, cells };
}
