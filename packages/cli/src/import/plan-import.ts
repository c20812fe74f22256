import type { KaleidoscopeClient } from "@kal/node";
import { UsageError } from "../errors/cli-errors";
import { normalizeName } from "../search/find-by-name";
import { checkRows, type RowCheck } from "./check-rows";
import { type Column, type ColumnOptions, planColumns } from "./plan-columns";
import { readCsvRows } from "./read-csv-rows";
import type { Spool } from "./spool-input";

/** The checked contents of a file: the field of each column, and the problems of its rows. */
export interface ImportPlan {
  /** The name of the file, for messages. */
  file: string;
  header: string[];
  columns: Column[];
  check: RowCheck;
  /** Reads the checked rows again, in the form of the API. */
  rows: () => AsyncGenerator<{ [field: string]: string }>;
}

/**
 * Reads and checks the whole file. Sends no rows. Throws `UsageError` if the file is not valid CSV, or if its columns
 * match no fields.
 */
export async function planImport(
  client: KaleidoscopeClient,
  spool: Spool,
  options: ColumnOptions,
  signal: AbortSignal,
): Promise<ImportPlan> {
  const { name: file } = spool;
  const readRows = () => readCsvRows(spool, options.delimiter ?? ",", signal);
  const rows = readRows();
  const first = await rows.next();
  if (first.done) throw new UsageError(`${file} is empty.`);
  // A name of invisible characters counts as empty.
  const header = first.value.cells.map((name) => (normalizeName(name) === "" ? "" : name.trim()));
  const columns = await planColumns(client, header, options, signal);
  const check = await checkRows(rows, columns, header);
  if (check.rowCount === 0) throw new UsageError(`${file} has a header, but no rows.`);
  return {
    file,
    header,
    columns,
    check,
    async *rows() {
      const again = readRows();
      await again.next();
      for await (const { cells } of again) yield toRowData(cells, columns);
    },
  };
}

/** Converts a row to the form of the API. Leaves out empty cells, so that they change nothing. */
function toRowData(cells: readonly string[], columns: readonly Column[]): { [field: string]: string } {
  return Object.fromEntries(
    columns.flatMap(({ index, fieldName }): [string, string][] => {
      const cell = cells[index]?.trim() ?? "";
      return cell === "" ? [] : [[fieldName, cell]];
    }),
  );
}
