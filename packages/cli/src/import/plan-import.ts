import type { KaleidoscopeClient } from "@kal/node";
import { type ReadTableOptions, readTable, TableError, type TableInfo, type TableRow } from "@kal/tables";
import { UsageError } from "../errors/cli-errors";
import { normalizeName } from "../search/find-by-name";
import { checkRows, type RowCheck } from "./check-rows";
import { explainTableError } from "./explain-table-error";
import {
  type Column,
  type ColumnOptions,
  MOLECULE_NAME_COLUMN,
  MOLFILE_COLUMN,
  planColumns,
} from "./plan-columns";
import type { Spool } from "./spool-input";
import { toRowData, unprotect } from "./to-row-data";

/** Options of `kal import` that say how to read the file, and where its columns go. */
export interface ImportFileOptions
  extends ColumnOptions,
    Pick<ReadTableOptions, "delimiter" | "encoding" | "headerLine" | "percent" | "range" | "sheet"> {}

/** The checked contents of a file: the field of each column, and the problems of its rows. */
export interface ImportPlan {
  /** The name of the file, for messages. */
  file: string;
  info: TableInfo;
  header: readonly string[];
  columns: Column[];
  check: RowCheck;
  /** What a person should know about how the file was read. */
  notes: string[];
  /** Reads the checked rows again, in the form of the API. */
  rows: () => AsyncGenerator<{ [field: string]: string }>;
}

/**
 * Reads and checks the whole file. Sends no rows. Throws `UsageError` if the file cannot be read, or if its columns match
 * no fields.
 */
export async function planImport(
  client: KaleidoscopeClient,
  spool: Spool,
  options: ImportFileOptions,
  signal: AbortSignal,
): Promise<ImportPlan> {
  const { name: file } = spool;
  const notes: string[] = [];
  const { delimiter, encoding, headerLine, percent, range, sheet } = options;
  const reading: ReadTableOptions = { delimiter, encoding, headerLine, percent, range, sheet };
  try {
    const info = await readTable(spool, { ...reading, onNote: (note) => notes.push(note) }).readInfo();
    // A name of invisible characters counts as empty.
    const header = info.columns.map((name) => (normalizeName(name) === "" ? "" : unprotect(name, info)));
    const implied = info.format === "sdf" ? [MOLFILE_COLUMN, MOLECULE_NAME_COLUMN] : [];
    const columns = await planColumns(client, header, options, signal, implied);
    const check = await checkRows(
      (onProblem) => abortable(readTable(spool, { ...reading, onProblem }), signal),
      columns,
      info,
    );
    if (check.rowCount === 0) throw new UsageError(`${file} has a header, but no rows.`);
    return {
      file,
      info,
      header,
      columns,
      check,
      notes,
      async *rows() {
        for await (const row of abortable(readTable(spool, { ...reading, onProblem: ignoreSkipped }), signal))
          yield await toRowData(row, columns, info);
      },
    };
  } catch (error) {
    throw error instanceof TableError ? new UsageError(explainTableError(file, error)) : error;
  }
}

/** The check has found no problem in a column that is sent. */
const ignoreSkipped = () => {};

async function* abortable(rows: AsyncIterable<TableRow>, signal: AbortSignal): AsyncGenerator<TableRow> {
  for await (const row of rows) {
    signal.throwIfAborted();
    yield row;
  }
}
