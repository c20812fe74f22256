import { TableError } from "../table-error";

const MAX_COLUMNS = 16_384;
const MAX_ROWS = 1_048_576;

/** Part of a worksheet. Rows and columns count from 1. */
export interface Range {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

/** Returns the letters of a column: 1 is `A`, 27 is `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Returns the number of a column, or 0 if there is no such column. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMNS ? column : 0;
}

/** Parses a range such as `B3:F20`, `B3` (everything from there on), `B:F` or `3:20`. Throws `TableError` if it is none. */
export function parseRange(text: string): Range {
  const [, from = "", top = "", to, bottom] =
    /^\$?([A-Z]{0,3})\$?(\d{0,7})(?::\$?([A-Z]{0,3})\$?(\d{0,7}))?$/i.exec(text.trim()) ?? [];
  const isSpan = to !== undefined;
  const range = {
    firstRow: top ? Number(top) : 1,
    lastRow: bottom ? Number(bottom) : MAX_ROWS,
    firstColumn: from ? columnNumber(from) : 1,
    lastColumn: to ? columnNumber(to) : MAX_COLUMNS,
  };
  const isComplete = isSpan
    ? (from === "") === (to === "") && from + top !== "" && to + (bottom ?? "") !== ""
    : from !== "" && top !== "";
  if (
    !isComplete ||
    range.firstRow < 1 ||
    range.firstColumn < 1 ||
    range.lastRow < range.firstRow ||
    range.lastColumn < range.firstColumn
  )
    throw new TableError(`The range must be such as B3:F20, B3 or B:F, not ${JSON.stringify(text)}`);
  return range;
}
