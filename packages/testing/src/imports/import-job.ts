import type { Json, JsonObject } from "../engine/json";
import type { Row } from "../world/world";

/** A validated import, before its rows are checked: what to do with each column. */
export interface ImportJob {
  importId: string;
  rows: JsonObject[];
  /** Key fields by column. New fields are not in the world yet. */
  keyColumns: Map<string, Row>;
  /** Data fields by column. New fields are not in the world yet. */
  dataColumns: Map<string, Row>;
  operation: Row | null;
  /** The view that values are written to. */
  valueViewId: string | null;
  /** The views of the activity that get the records; `null` selects them by entity type. */
  tableIds: string[] | null;
  /** Views that get the newly created fields as columns. */
  fieldViewIds: string[];
  programId: string | null;
  setName: string | null;
  /** The staging view, where the rows become drafts. */
  staging: Row | null;
}

/** Returns the cell of a column. Checks own keys only, because every object inherits a `constructor`. */
export const cellOf = (row: JsonObject, column: string): Json | undefined =>
  Object.hasOwn(row, column) ? row[column] : undefined;
