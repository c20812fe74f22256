import type { TablePosition, TableProblem } from "./table-error";

/** A row as a format reads it, before the columns are known. */
export interface RawRow {
  cells: readonly string[];
  /** Returns the place of the row, or of a cell. */
  positionOf: (index: number | null) => TablePosition;
  /** What is wrong with cells of the row. */
  problems?: readonly CellProblem[];
  /** Whether missing cells at the end are normal, as in a worksheet, which leaves out empty cells. */
  sparse?: boolean;
}

/** What is wrong with a cell, without its name: "is an error of Excel: #REF!". */
interface CellProblem extends Pick<TableProblem, "message"> {
  /** The column, from 0. */
  index: number;
}
