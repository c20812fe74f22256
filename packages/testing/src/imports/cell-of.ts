import type { Json, JsonObject } from "../engine/route";

/** The cell of a column. A row that lacks a column called `constructor` still has JavaScript's own of that name. */
export const cellOf = (row: JsonObject, column: string): Json | undefined =>
  Object.hasOwn(row, column) ? row[column] : undefined;
