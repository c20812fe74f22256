import type { Json, JsonObject } from "../engine/json";
import type { Row } from "../world/world";

/** An import with everything checked that can be checked before its rows: what to do with which column. */
export interface ImportJob {
  importId: string;
  rows: JsonObject[];
  /** Key fields by column. New ones are not in the world yet. */
  keyColumns: Map<string, Row>;
  /** Data fields by column. New ones are not in the world yet. */
  dataColumns: Map<string, Row>;
  operation: Row | null;
  /** The view that the values are written against. */
  valueViewId: string | null;
  /** The views of the activity that get the records; `null` leaves the choice to the entity type. */
  tableIds: string[] | null;
  /** Views that get the newly created fields as columns. */
  fieldViewIds: string[];
  programId: string | null;
  setName: string | null;
  /** The staging view, where the rows become drafts. */
  staging: Row | null;
}

/** The cell of a column. A row that lacks a column called `constructor` still has JavaScript's own of that name. */
export const cellOf = (row: JsonObject, column: string): Json | undefined =>
  Object.hasOwn(row, column) ? row[column] : undefined;
