import { openCsv } from "./csv/read-csv";
import { detectTextFormat } from "./detect-format";
import type { OpenTable } from "./open-table";
import type { ReadTableOptions, TableFormat, TableInfo } from "./read-options";
import { openSdf } from "./sdf/read-sdf";
import type { TableRow } from "./table-row";
import { peekBytes, type TableInput, toByteSource } from "./util/byte-source";
import { isCompoundFile, isZip } from "./util/other-formats";
import { openXlsx } from "./xlsx/read-xlsx";
import { rejectCompoundFile } from "./xlsx/reject-compound-file";

/** A file with rows. Each loop reads the file from its start. */
export interface Table extends AsyncIterable<TableRow> {
  /**
   * Reads what comes before the rows: the format, the columns, the delimiter or the worksheet. The columns of an SDF are
   * known only at its end, so this reads all of it. Throws `TableError` if the file cannot be read.
   */
  readInfo(): Promise<TableInfo>;
}

const PEEKED_BYTES = 4096;

/**
 * Reads a CSV, an XLSX workbook or an SDF, a row at a time. The columns of an SDF are the molfile, the name of the
 * molecule, and the properties.
 *
 * Throws `TableError` in the loop, with the place in the file: if the file is not valid, if two columns have one name,
 * and, without `onProblem`, for the first row with a problem. Never leaves out a row with contents.
 *
 * @example
 * ```ts
 * import { readTable } from "@kal/tables";
 *
 * const file = new File(["Compound ID,IC50 (nM)\nHAL-1,5"], "plate.csv");
 * for await (const row of readTable(file)) {
 *   console.log(row.number, row.get("Compound ID"), row.positionOf("IC50 (nM)"));
 * }
 * ```
 */
export function readTable(input: TableInput, options: ReadTableOptions = {}): Table {
  return {
    async readInfo() {
      const { info, readColumns } = await openTable(input, options);
      return { ...info, columns: await readColumns() };
    },
    async *[Symbol.asyncIterator]() {
      yield* (await openTable(input, options)).readRows();
    },
  };
}

async function openTable(input: TableInput, options: ReadTableOptions): Promise<OpenTable> {
  const [first, whole] = await peekBytes(input, PEEKED_BYTES);
  if (isCompoundFile(first)) await rejectCompoundFile(await toByteSource(whole));
  const format = options.format ?? detectFormat(first, "name" in input ? input.name : undefined);
  if (format === "xlsx") return openXlsx(await toByteSource(whole), options);
  return format === "sdf" ? openSdf(whole, options) : openCsv(whole, options);
}

function detectFormat(first: Uint8Array, name: unknown): TableFormat {
  if (isZip(first)) return "xlsx";
  const text = new TextDecoder("latin1").decode(first);
  return detectTextFormat(typeof name === "string" ? name : undefined, text);
}
