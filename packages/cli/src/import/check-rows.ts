import type { Column } from "./columns";
import type { CsvRow } from "./csv-rows";

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
}

const MOST_KEPT = 20;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** What cells of a type must look like. Of other types Kaleidoscope is the judge. */
const TYPES: { readonly [type: string]: { what: string; fits: (cell: string) => boolean } } = {
  number: { what: "a number", fits: (cell) => NUMBER.test(cell) },
  boolean: { what: "true or false", fits: (cell) => /^(true|false)$/i.test(cell) },
  date: {
    what: "a date such as 2026-01-31",
    fits: (cell) => /^\d{4}-\d{2}-\d{2}/.test(cell) && !Number.isNaN(Date.parse(cell)),
  },
};

/** Looks at every row before the first is sent. */
export async function checkRows(
  rows: AsyncIterable<CsvRow>,
  columns: readonly Column[],
  width: number,
): Promise<Checked> {
  const checked: Checked = { rowCount: 0, problemCount: 0, problems: [], repeatedKeys: 0 };
  const keys = columns.filter(({ isKey }) => isKey);
  const seen = new Set<string>();
  for await (const { cells, line } of rows) {
    checked.rowCount += 1;
    for (const message of complaints(cells, columns, width)) {
      checked.problemCount += 1;
      if (checked.problems.length < MOST_KEPT) checked.problems.push({ line, message });
    }
    const key = JSON.stringify(keys.map(({ index }) => cells[index]?.trim()));
    if (seen.has(key)) checked.repeatedKeys += 1;
    else seen.add(key);
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

function complaints(cells: readonly string[], columns: readonly Column[], width: number): string[] {
  if (cells.length !== width) return [`has ${cells.length} cells, but the first line has ${width}`];
  return columns.flatMap(({ name, index, isKey, field }) => {
    const cell = cells[index]?.trim() ?? "";
    if (cell === "") return isKey ? [`"${name}" is empty, but is a key`] : [];
    const type = TYPES[field?.field_type ?? ""];
    return type && !type.fits(cell) ? [`"${name}" is not ${type.what}: ${cell}`] : [];
  });
}
