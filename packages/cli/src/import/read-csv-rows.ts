import { UsageError } from "../errors/cli-errors";
import { CsvParser, type CsvRow } from "./csv-parser";
import type { Spool } from "./spool-input";

/** Reads the rows of a CSV text, including the header, and skips empty rows. Throws `UsageError` for invalid CSV. */
export async function* readCsvRows(
  spool: Spool,
  delimiter: string,
  signal: AbortSignal,
): AsyncGenerator<CsvRow> {
  const parser = new CsvParser(delimiter);
  for await (const text of spool.read()) {
    for (const row of parse(spool, () => parser.push(text))) {
      signal.throwIfAborted();
      yield row;
    }
  }
  yield* parse(spool, () => parser.end());
}

function parse({ name }: Spool, getRows: () => CsvRow[]): CsvRow[] {
  const invalidCsv = (why: string) =>
    new UsageError(`${name} is not valid CSV: ${why}. Check the file for a missing quote.`);
  let rows: CsvRow[];
  try {
    rows = getRows();
  } catch (error) {
    throw error instanceof RangeError ? invalidCsv(error.message) : error;
  }
  const unclosed = rows.find((row) => row.unclosed);
  if (unclosed) throw invalidCsv(`a quote in the row that begins in line ${unclosed.line} is never closed`);
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}
