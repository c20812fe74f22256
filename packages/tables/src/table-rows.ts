import type { RawRow } from "./raw-row";
import type { ReadTableOptions } from "./read-options";
import { TableError, type TableProblem } from "./table-error";
import { TableRow } from "./table-row";

/** What Excel shows instead of a value, and writes to a CSV. */
const ERROR_VALUE = /^#(?:[A-Z0-9_/]+[!?]|GETTING_DATA)$/;
const MISSING: readonly string[] = ["#N/A"];

/** Reads the header, which is the first row. Throws `TableError` if there is none, or two equal names. */
export async function readHeader(rows: AsyncIterator<RawRow>): Promise<readonly string[]> {
  const next = await rows.next();
  if (next.done) throw new TableError("The file is empty");
  const { cells, positionOf } = next.value;
  const names = cells.map((cell) => (hasVisibleText(cell) ? cell.trim() : ""));
  const indexes = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    if (name.includes("\0"))
      throw new TableError("The header has a NUL character. Save the file as UTF-8", positionOf(index));
    const first = indexes.get(name);
    indexes.set(name, index);
    if (name !== "" && first !== undefined)
      throw new TableError(
        `Two columns are called "${name}": columns ${first + 1} and ${index + 1}. Rename one of them`,
        { ...positionOf(index), column: name, columnNumber: index + 1 },
      );
  }
  return names;
}

const hasVisibleText = (name: string) =>
  name.replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, "") !== "" || name.includes("\0");

/** Reads the rows below the header, and reports what is wrong with each. */
export async function* readRows(
  raw: AsyncIterable<RawRow>,
  columns: readonly string[],
  { onProblem, missing = MISSING }: ReadTableOptions,
): AsyncGenerator<TableRow> {
  let number = 0;
  const report = (problem: TableProblem) => {
    if (!onProblem) throw new TableError(problem.message, problem.position);
    onProblem(problem);
  };
  for await (const row of raw) {
    number += 1;
    for (const problem of findProblems(row, columns)) report(problem);
    const cells = columns.map((_, index) => {
      const cell = row.cells[index] ?? "";
      return missing.includes(cell) ? "" : cell;
    });
    yield new TableRow(number, columns, cells, row.positionOf);
  }
}

function findProblems(
  { cells, positionOf, problems = [], sparse }: RawRow,
  columns: readonly string[],
): TableProblem[] {
  const at = (index: number) => {
    const name = columns[index];
    return { ...positionOf(index), ...(name && { column: name }), columnNumber: index + 1 };
  };
  const isShort = !sparse && cells.length < columns.length && columns.findLastIndex(Boolean) >= cells.length;
  const extra = cells.findIndex((cell, index) => index >= columns.length && cell.trim() !== "");
  if (isShort || (extra >= 0 && !sparse)) {
    const count = `${cells.length} ${cells.length === 1 ? "cell" : "cells"}`;
    const missing = columns.findIndex((name, index) => name !== "" && index >= cells.length);
    const which = isShort ? `"${columns[missing]}" is missing` : `column ${extra + 1} has no name`;
    const message = `has ${count}, but the header has ${columns.length}: ${which}`;
    return [{ kind: "row", message, position: at(isShort ? missing : extra) }];
  }
  const unnamed = cells.findIndex((cell, index) => !columns[index] && cell.trim() !== "");
  if (unnamed >= 0) {
    const message = `column ${unnamed + 1} has no name, but it has contents, such as "${(cells[unnamed] ?? "").trim().slice(0, 60)}"`;
    return [
      { kind: "row", message: `${message}. Name it in the header, or empty it`, position: at(unnamed) },
    ];
  }
  const found: TableProblem[] = [];
  const add = (index: number, message: string) => {
    const name = columns[index] ? `"${columns[index]}"` : `column ${index + 1}`;
    found.push({ kind: "cell", message: `${name} ${message}`, position: at(index) });
  };
  for (const { index, message } of problems) add(index, message);
  for (const [index, cell] of cells.entries())
    if (ERROR_VALUE.test(cell)) add(index, `is an error of Excel: ${cell}`);
    else if (cell.includes("\0")) add(index, "has a NUL character");
  return found;
}
