import { writeCsv } from "./write-csv";
import { writeJsonl } from "./write-jsonl";
import type { TableColumn, WriteRow, WriteTableOptions } from "./write-options";
import { writeSdf } from "./write-sdf";
import { writeXlsx } from "./write-xlsx";

const CHUNK_LENGTH = 64 * 1024;

/**
 * Writes rows as a CSV, an XLSX workbook, an SDF or JSON Lines, a piece at a time. Protects spreadsheets from formulas
 * in the values, unless `raw` is set.
 *
 * Throws `TableError` for a value that the format cannot hold, such as a text that is too long for a cell of Excel.
 *
 * @example
 * ```ts
 * import { writeTable } from "@kal/tables";
 *
 * const rows = [{ "Compound ID": "HAL-0001", "IC50 (nM)": 12.5 }];
 * const columns = ["Compound ID", { name: "IC50 (nM)", type: "number" as const }];
 * for await (const chunk of writeTable(rows, { format: "xlsx", columns })) console.log(chunk.length);
 * ```
 */
export async function* writeTable(
  rows: AsyncIterable<WriteRow> | Iterable<WriteRow>,
  options: WriteTableOptions,
): AsyncGenerator<Uint8Array> {
  const columns = options.columns.map(
    (column): TableColumn => (typeof column === "string" ? { name: column } : column),
  );
  const all = toAsync(rows);
  if (options.format === "xlsx") {
    yield* writeXlsx(all, columns, options);
    return;
  }
  const writers = { csv: writeCsv, jsonl: writeJsonl, sdf: writeSdf };
  yield* encode(writers[options.format](all, columns, options));
}

async function* toAsync<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

/** Encodes text in pieces that are large enough to write. */
async function* encode(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = "";
  for await (const piece of texts) {
    text += piece;
    if (text.length < CHUNK_LENGTH) continue;
    yield encoder.encode(text);
    text = "";
  }
  if (text !== "") yield encoder.encode(text);
}
