/** A place in a file. Absent parts do not apply to the format. All numbers count from 1. */
export interface TablePosition {
  /** The line of a CSV or SDF file. */
  line?: number;
  /** The number of the molecule in an SDF. */
  molecule?: number;
  /** The worksheet of a workbook. */
  sheet?: string;
  /** The row of the worksheet, as Excel numbers it. */
  row?: number;
  /** The address of the cell in the worksheet, such as `C7`. */
  cell?: string;
  /** The name of the column or SDF property. */
  column?: string;
  /** The number of the column. */
  columnNumber?: number;
}

/** Something in a file that cannot be read as it stands. */
export interface TableProblem {
  /** Whether one cell is wrong, such as `#REF!`, or the row, such as one with too few cells. */
  kind: "cell" | "row";
  /** What is wrong, without the position. */
  message: string;
  position: TablePosition;
}

/** An option of `readTable` that solves a problem. */
export interface TableSuggestion {
  option: "delimiter" | "encoding" | "headerLine" | "sheet";
  /** The value to set, if one can be suggested. */
  value?: string | number;
}

/** Describes a position in words, such as `line 3` or `sheet "Plate 1", cell C7`. */
export function describePosition({ line, molecule, sheet, row, cell }: TablePosition): string {
  const parts = [
    sheet !== undefined && `sheet ${JSON.stringify(sheet)}`,
    cell === undefined ? row !== undefined && `row ${row}` : `cell ${cell}`,
    molecule !== undefined && `molecule ${molecule}`,
    line !== undefined && `line ${line}`,
  ];
  return parts.filter(Boolean).join(", ");
}

/** A file that cannot be read. The message includes the position and what to do. */
export class TableError extends Error {
  override readonly name = "TableError";
  /** What is wrong, without the position and the option. */
  readonly reason: string;
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
