import type { TableInfo, TablePosition, TableProblem, TableRow } from "@kal/tables";
import { truncate } from "../output/truncate";
import { normalizeText } from "../search/find-by-name";
import { molfileToSmiles, StructureError } from "../structures/molfile-to-smiles";
import { CELL_TYPES } from "./cell-types";
import type { Column } from "./plan-columns";

/** Why a row cannot be imported, and where it is. */
export interface RowProblem extends TablePosition {
  message: string;
}

export interface RowCheck {
  rowCount: number;
  problemCount: number;
  /** The first 20 problems. */
  problems: RowProblem[];
  /** The number of rows that have the same keys as an earlier row. */
  duplicateKeys: number;
  /** The number of rows whose keys look like those of an earlier row, but have other characters: µ and μ. */
  similarKeys: number;
  /** Whether the keys of all rows were compared. */
  comparedAll: boolean;
  /** Whether a molecule has a name in its first line. */
  hasMoleculeNames: boolean;
}

const MAX_PROBLEMS = 20;
/** Bounds the memory for comparing keys. */
const MAX_COMPARED_KEYS = 1_000_000;
const MAX_QUOTED_WIDTH = 60;
const NON_ASCII = /[^\x20-\x7e]/;

type ReadRows = (onProblem: (problem: TableProblem) => void) => AsyncIterable<TableRow>;

/** Checks every row before the first is sent. */
export async function checkRows(
  readRows: ReadRows,
  columns: readonly Column[],
  info: TableInfo,
): Promise<RowCheck> {
  const check: RowCheck = {
    rowCount: 0,
    problemCount: 0,
    problems: [],
    duplicateKeys: 0,
    similarKeys: 0,
    comparedAll: true,
    hasMoleculeNames: false,
  };
  const add = (problem: RowProblem) => {
    check.problemCount += 1;
    if (check.problems.length < MAX_PROBLEMS) check.problems.push(problem);
  };
  const mapped = new Set(columns.map(({ index }) => index + 1));
  let isBad = false;
  const onProblem = ({ kind, message, position }: TableProblem) => {
    // An error in a column that is left out harms nothing.
    if (kind === "cell" && !mapped.has(position.columnNumber ?? 0)) return;
    isBad = true;
    add({ ...position, message });
  };
  const keys = new KeyComparison(columns);
  for await (const row of readRows(onProblem)) {
    check.rowCount += 1;
    check.hasMoleculeNames ||= info.format === "sdf" && row.cells[1] !== "";
    if (!isBad) for (const problem of await findProblems(row, columns)) add(problem);
    isBad = false;
    const found = keys.compare(row);
    if (found === "duplicate") check.duplicateKeys += 1;
    if (found === "similar") check.similarKeys += 1;
    if (found === "unknown") check.comparedAll = false;
  }
  return check;
}

async function findProblems(row: TableRow, columns: readonly Column[]): Promise<RowProblem[]> {
  const problems: RowProblem[] = [];
  for (const { name, index, isKey, field, structure } of columns) {
    const message = await findProblem(row.cells[index] ?? "", { isKey, type: field?.field_type, structure });
    if (message === null) continue;
    // A property that only later molecules have is no column yet.
    const position =
      index < row.columns.length
        ? row.positionOf(row.columns[index] ?? name)
        : { ...row.position, column: name };
    problems.push({ ...position, message: `"${name}" ${message}` });
  }
  return problems;
}

async function findProblem(
  text: string,
  { isKey, type, structure }: Pick<Column, "isKey" | "structure"> & { type: string | null | undefined },
): Promise<string | null> {
  const cell = text.trim();
  if (cell === "") return isKey ? "is empty, but is a key" : null;
  if (structure === "smiles") {
    try {
      await molfileToSmiles(text);
      return null;
    } catch (error) {
      if (error instanceof StructureError) return error.message;
      throw error;
    }
  }
  const cellType = CELL_TYPES[type ?? ""];
  if (structure || !cellType || cellType.accepts(cell)) return null;
  const quoted = truncate(cell, MAX_QUOTED_WIDTH);
  return `is not ${cellType.description}: ${quoted}${cellType.advise?.(cell) ?? ""}`;
}

/** Compares the keys of each row with those of the rows before it. */
class KeyComparison {
  readonly #columns: readonly Column[];
  readonly #seen = new Set<string>();
  /** The spelling of each normalized key that has other characters. */
  readonly #spellings = new Map<string, string>();

  constructor(columns: readonly Column[]) {
    this.#columns = columns.filter(({ isKey }) => isKey);
  }

  compare({ cells }: TableRow): "new" | "duplicate" | "similar" | "unknown" {
    const key = JSON.stringify(this.#columns.map(({ index }) => cells[index]?.trim()));
    if (this.#seen.has(key)) return "duplicate";
    if (this.#seen.size >= MAX_COMPARED_KEYS) return "unknown";
    this.#seen.add(key);
    const normalized = NON_ASCII.test(key) ? normalizeText(key) : key;
    const isSimilar = normalized === key ? this.#spellings.has(key) : this.#seen.has(normalized);
    const spelling = this.#spellings.get(normalized);
    if (normalized !== key) this.#spellings.set(normalized, key);
    return isSimilar || (spelling !== undefined && spelling !== key) ? "similar" : "new";
  }
}
