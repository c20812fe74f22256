import { cellText } from "./cell-text";
import { protectFromFormula } from "./formulas";
import type { TableColumn, WriteRow, WriteTableOptions } from "./write-options";

/** Writes a CSV as RFC 4180 describes it. */
export async function* writeCsv(
  rows: AsyncIterable<WriteRow>,
  columns: readonly TableColumn[],
  { raw, delimiter = "," }: WriteTableOptions,
): AsyncGenerator<string> {
  const toLine = (cells: readonly string[]) => {
    const line = cells
      .map((cell) => quoteCell(raw ? cell : protectFromFormula(cell), delimiter))
      .join(delimiter);
    // Readers skip a blank line, which would be a row with one empty cell.
    return `${line === "" ? '""' : line}\r\n`;
  };
  yield toLine(columns.map(({ name }) => name));
  for await (const row of rows) yield toLine(columns.map(({ name }) => cellText(row[name])));
}

const quoteCell = (cell: string, delimiter: string) =>
  cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
