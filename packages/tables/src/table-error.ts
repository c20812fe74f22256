/** A place in a file. Absent parts do not apply to the format. All numbers count from 1. */
export interface TablePosition {
  /** The line of a CSV or SDF file. */
  line?: number | undefined;
  /** The number of the molecule in an SDF. */
  molecule?: number | undefined;
  /** The worksheet of a workbook. */
  sheet?: string | undefined;
  /** The row of the worksheet, as Excel numbers it. */
  row?: number | undefined;
  /** The address of the cell in the worksheet, such as `C7`. */
  cell?: string | undefined;
  /** The name of the column or SDF property. */
  column?: string | undefined;
  /** The number of the column. */
  columnNumber?: number | undefined;
}

/** Something in a file that cannot be read as it stands. */
export interface TableProblem {
  /** Whether one cell is wrong, such as `#REF!`, or the row, such as one with too few cells. */
  kind: "cell" | "row";
  /** What is wrong, without the position. */
  message: string;
  /** Where it is. */
  position: TablePosition;
}

/** An option of `readTable` that solves a problem. */
export interface TableSuggestion {
  /** The name of the option. */
  option: "delimiter" | "encoding" | "headerLine" | "sheet";
  /** The value to set, if one can be suggested. */
  value?: string | number | undefined;
}

/**
 * Describes a position in words, such as `line 3` or `sheet "Plate 1", cell C7`.
 *
 * @example
 * ```ts
 * import { describePosition } from "@kal/tables";
 *
 * console.log(describePosition({ molecule: 4, line: 120 })); // "molecule 4, line 120"
 * ```
 */
export function describePosition({ line, molecule, sheet, row, cell }: TablePosition): string {
  const parts = [
    sheet !== undefined && `sheet ${JSON.stringify(sheet)}`,
    cell === undefined ? row !== undefined && `row ${row}` : `cell ${cell}`,
    molecule !== undefined && `molecule ${molecule}`,
    line !== undefined && `line ${line}`,
  ];
  return parts.filter(Boolean).join(", ");
}

/**
 * A file that cannot be read. The message includes the position and what to do.
 *
 * @example
 * ```ts
 * import { readTable, TableError } from "@kal/tables";
 *
 * try {
 *   for await (const row of readTable(new Blob(["ID,n\nA"]))) console.log(row.toObject());
 * } catch (error) {
 *   if (error instanceof TableError) console.error(error.reason, error.position);
 * }
 * ```
 */
export class TableError extends Error {
  /** Always `"TableError"`. */
  override readonly name = "TableError";
  /** What is wrong, without the position and the option. */
  readonly reason: string;
  /** Where it is. */
  readonly position: TablePosition;
  /** The option of `readTable` that solves the problem, if one does. */
  readonly suggestion: TableSuggestion | null;

  constructor(reason: string, position: TablePosition = {}, suggestion: TableSuggestion | null = null) {
    const place = describePosition(position);
    const value = suggestion?.value === undefined ? "" : ` to ${JSON.stringify(suggestion.value)}`;
    const advice = suggestion ? ` Set the option ${suggestion.option}${value}.` : "";
    super(`${place && `${place[0]?.toUpperCase()}${place.slice(1)}: `}${reason}.${advice}`);
    this.reason = reason;
    this.position = position;
    this.suggestion = suggestion;
  }
}
