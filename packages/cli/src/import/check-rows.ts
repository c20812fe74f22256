import { UsageError } from "../errors/cli-errors";
import { formatCount } from "../output/format";
import { truncate } from "../output/truncate";
import { CELL_TYPES } from "./cell-types";
import type { CsvRow } from "./csv-parser";
import type { Column } from "./plan-columns";

/** Why a row cannot be imported. */
export interface RowProblem {
  line: number;
  message: string;
}

export interface RowCheck {
  rowCount: number;
  problemCount: number;
  /** The first 20 problems. */
  problems: RowProblem[];
  /** The number of rows that have the same keys as an earlier row. */
  duplicateKeys: number;
  /** Whether the keys of all rows were compared. */
  comparedAll: boolean;
}

const MAX_PROBLEMS = 20;
/** Bounds the memory for comparing keys. */
const MAX_COMPARED_KEYS = 1_000_000;
const MAX_QUOTED_WIDTH = 60;

/** Checks every row before the first is sent. Throws `UsageError` if a column without a name has contents. */
export async function checkRows(
  rows: AsyncIterable<CsvRow>,
  columns: readonly Column[],
  header: readonly string[],
): Promise<RowCheck> {
  const check: RowCheck = {
    rowCount: 0,
    problemCount: 0,
    problems: [],
    duplicateKeys: 0,
    comparedAll: true,
  };
  const keyColumns = columns.filter(({ isKey }) => isKey);
  const seenKeys = new Set<string>();
  for await (const row of rows) {
    check.rowCount += 1;
    for (const message of findProblems(row, columns, header)) {
      check.problemCount += 1;
      if (check.problems.length < MAX_PROBLEMS) check.problems.push({ line: row.line, message });
    }
    const key = JSON.stringify(keyColumns.map(({ index }) => row.cells[index]?.trim()));
    if (seenKeys.has(key)) check.duplicateKeys += 1;
    else if (seenKeys.size < MAX_COMPARED_KEYS) seenKeys.add(key);
    else check.comparedAll = false;
  }
  return check;
}

function findProblems(
  { cells, line }: CsvRow,
  columns: readonly Column[],
  header: readonly string[],
): string[] {
  const isShort = cells.length < header.length && header.findLastIndex(Boolean) >= cells.length;
  const isLong = cells.findLastIndex((cell) => cell.trim() !== "") >= header.length;
  if (isShort || isLong)
    return [`has ${formatCount(cells.length, "cell")}, but the first line has ${header.length}`];
  rejectUnnamedColumn(cells, line, header);
  return columns.flatMap(({ name, index, isKey, field }) => {
    const cell = cells[index]?.trim() ?? "";
    if (cell === "") return isKey ? [`"${name}" is empty, but is a key`] : [];
    if (cell.includes("\0")) return [`"${name}" has a NUL character`];
    const type = CELL_TYPES[field?.field_type ?? ""];
    if (!type || type.accepts(cell)) return [];
    return [`"${name}" is not ${type.description}: ${truncate(cell, MAX_QUOTED_WIDTH)}`];
  });
}

function rejectUnnamedColumn(cells: readonly string[], line: number, header: readonly string[]): void {
  const index = header.findIndex((name, at) => name === "" && cells[at]?.trim());
  if (index < 0) return;
  const example = truncate(cells[index]?.trim() ?? "", MAX_QUOTED_WIDTH);
  throw new UsageError(
    `Column ${index + 1} has no name, but it has contents, such as "${example}" in line ${line}. ` +
      "Name it in the first line of the file, or empty it.",
  );
}
