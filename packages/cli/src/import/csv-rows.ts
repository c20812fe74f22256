import { UsageError } from "../errors/usage-error";
import { CsvParser, type CsvRow } from "./csv-parser";
import type { Spool } from "./spool";

/** The rows of a CSV text that hold anything, its head included. Throws `UsageError` if a row does not end. */
export async function* csvRows(spool: Spool, delimiter: string): AsyncGenerator<CsvRow> {
  const parser = new CsvParser(delimiter);
  for await (const piece of spool.text()) yield* told(spool, () => parser.push(piece));
  yield* told(spool, () => parser.end());
}

function told({ name }: Spool, parse: () => CsvRow[]): CsvRow[] {
  const noCsv = (why: string) => new UsageError(`${name} is not valid CSV: ${why}. Is a quote missing?`);
  let rows: CsvRow[];
  try {
    rows = parse();
  } catch (error) {
    throw error instanceof RangeError ? noCsv(error.message) : error;
  }
  const open = rows.find(({ unclosed }) => unclosed);
  if (open) throw noCsv(`a quote in the row that begins in line ${open.line} is never closed`);
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}
