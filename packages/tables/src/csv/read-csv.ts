import { type OpenTable, tableWithHeader } from "../open-table";
import type { RawRow } from "../raw-row";
import type { ReadTableOptions } from "../read-options";
import { TableError } from "../table-error";
import { readBytes, type TableInput } from "../util/byte-source";
import { decodeText } from "../util/decode-text";
import { CsvParser, type CsvRow } from "./csv-parser";
import { declaredDelimiter, findDelimiter } from "./find-delimiter";
import { sampleText } from "./text-sample";

/** Opens a CSV: finds its delimiter and its header, and rejects lines of an instrument above the header. */
export async function openCsv(input: TableInput, options: ReadTableOptions): Promise<OpenTable> {
  const { sample, complete, text } = await sampleText(decodeText(readBytes(input), options.encoding));
  const declared = declaredDelimiter(sample);
  const start = options.headerLine ?? (declared === null ? 1 : 2);
  const delimiter = options.delimiter ?? declared ?? findDelimiter(sample, start, complete);
  return tableWithHeader({ format: "csv", delimiter }, readRows(text, delimiter, start), options);
}

async function* readRows(
  text: AsyncIterable<string>,
  delimiter: string,
  start: number,
): AsyncGenerator<RawRow> {
  const parser = new CsvParser(delimiter);
  for await (const chunk of text)
    for (const row of parse(() => parser.push(chunk))) if (row.line >= start) yield toRawRow(row);
  for (const row of parse(() => parser.end())) {
    const last = withoutEndOfFile(row);
    if (last.line >= start) yield toRawRow(last);
  }
}

function parse(getRows: () => CsvRow[]): CsvRow[] {
  try {
    const rows = getRows();
    const unclosed = rows.find((row) => row.unclosed);
    if (unclosed)
      throw new RangeError(`a quote in the row that begins in line ${unclosed.line} is never closed`);
    return rows;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new TableError(`The file is not valid CSV: ${error.message}. Check it for a missing quote`);
  }
}

/** Old programs for DOS end a file with U+001A. */
function withoutEndOfFile(row: CsvRow): CsvRow {
  const last = row.cells.at(-1);
  if (!last?.endsWith("\u001a")) return row;
  return { ...row, cells: [...row.cells.slice(0, -1), last.slice(0, -1)] };
}

const toRawRow = ({ cells, line }: CsvRow): RawRow => ({ cells, positionOf: () => ({ line }) });
