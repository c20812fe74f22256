import { UsageError } from "../errors/usage-error";
import { cut } from "../output/cut";
import { counted } from "../output/quantities";
import { isCalendarDate } from "./calendar-date";
import type { Column } from "./columns";
import type { CsvRow } from "./csv-parser";

/** A row that would not go in as it is. */
export interface Problem {
  line: number;
  message: string;
}

export interface Checked {
  rowCount: number;
  problemCount: number;
  /** The first of them. */
  problems: Problem[];
  /** Rows whose keys an earlier row has, too. */
  repeatedKeys: number;
  /** Whether the keys of all rows were compared. */
  comparedAll: boolean;
}

const MOST_KEPT = 20;
/** So that memory stays bounded, whatever the number of rows. */
const MOST_COMPARED = 1_000_000;
const QUOTED_COLUMNS = 60;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

interface Type {
  what: string;
  fits: (cell: string) => boolean;
}

const DATE: Type = { what: "a date of the calendar such as 2026-01-31", fits: isCalendarDate };
/** What cells of a type must look like. Of other types Kaleidoscope is the judge. */
const TYPES: { readonly [type: string]: Type } = {
  number: { what: "a number", fits: (cell) => NUMBER.test(cell) && Number.isFinite(Number(cell)) },
  boolean: { what: "true or false", fits: (cell) => /^(true|false)$/i.test(cell) },
  date: DATE,
  datetime: DATE,
};

/** Looks at every row before the first is sent. Throws `UsageError` for a column with contents that has no name. */
export async function checkRows(
  rows: AsyncIterable<CsvRow>,
  columns: readonly Column[],
  head: readonly string[],
): Promise<Checked> {
  const checked: Checked = { rowCount: 0, problemCount: 0, problems: [], repeatedKeys: 0, comparedAll: true };
  const keys = columns.filter(({ isKey }) => isKey);
  const seen = new Set<string>();
  for await (const row of rows) {
    checked.rowCount += 1;
    for (const message of complaints(row, columns, head)) {
      checked.problemCount += 1;
      if (checked.problems.length < MOST_KEPT) checked.problems.push({ line: row.line, message });
    }
    const key = JSON.stringify(keys.map(({ index }) => row.cells[index]?.trim()));
    if (seen.has(key)) checked.repeatedKeys += 1;
    else if (seen.size < MOST_COMPARED) seen.add(key);
    else checked.comparedAll = false;
  }
  return checked;
}

/** A row as the import takes it: empty cells say nothing and are left out. */
export function rowData(cells: readonly string[], columns: readonly Column[]): { [field: string]: string } {
  return Object.fromEntries(
    columns.flatMap(({ index, fieldName }): [string, string][] => {
      const cell = cells[index]?.trim() ?? "";
      return cell === "" ? [] : [[fieldName, cell]];
    }),
  );
}

function complaints({ cells, line }: CsvRow, columns: readonly Column[], head: readonly string[]): string[] {
  const isShort = cells.length < head.length && head.findLastIndex(Boolean) >= cells.length;
  const isLong = cells.findLastIndex((cell) => cell.trim() !== "") >= head.length;
  if (isShort || isLong)
    return [`has ${counted(cells.length, "cell")}, but the first line has ${head.length}`];
  refuseNameless(cells, line, head);
  return columns.flatMap(({ name, index, isKey, field }) => {
    const cell = cells[index]?.trim() ?? "";
    if (cell === "") return isKey ? [`"${name}" is empty, but is a key`] : [];
    if (cell.includes("\0")) return [`"${name}" has a NUL character`];
    const type = TYPES[field?.field_type ?? ""];
    return type && !type.fits(cell) ? [`"${name}" is not ${type.what}: ${cut(cell, QUOTED_COLUMNS)}`] : [];
  });
}

function refuseNameless(cells: readonly string[], line: number, head: readonly string[]): void {
  const index = head.findIndex((name, at) => name === "" && cells[at]?.trim());
  if (index < 0) return;
  const example = cut(cells[index]?.trim() ?? "", QUOTED_COLUMNS);
  throw new UsageError(
    `Column ${index + 1} has no name, but it has contents, such as "${example}" in line ${line}. ` +
      "Give it a name in the first line of the file, or empty it.",
  );
}
