import type { KaleidoscopeClient } from "@kal/node";
import { UsageError } from "../errors/usage-error";
import { type Checked, checkRows, rowData } from "./check-rows";
import { type Column, type ColumnOptions, planColumns } from "./columns";
import { csvRows } from "./csv-rows";
import type { Spool } from "./spool";

/** A file that was looked at from its first line to its last: where its columns go, and what is wrong with its rows. */
export interface Plan {
  /** The file, for messages. */
  file: string;
  head: string[];
  columns: Column[];
  checked: Checked;
  /** The rows that were checked, in the form of the API. */
  rows: () => AsyncGenerator<{ [field: string]: string }>;
}

/** Throws `UsageError` for a file that is no CSV, or whose columns fit nothing. Sends no rows. */
export async function planImport(
  client: KaleidoscopeClient,
  spool: Spool,
  options: ColumnOptions,
  signal: AbortSignal,
): Promise<Plan> {
  const { name: file } = spool;
  const read = () => interruptible(csvRows(spool, options.delimiter ?? ","), signal);
  const rows = read();
  const first = await rows.next();
  if (first.done) throw new UsageError(`${file} is empty.`);
  const head = first.value.cells.map((name) => name.trim());
  const columns = await planColumns(client, head, options, signal);
  const checked = await checkRows(rows, columns, head);
  if (checked.rowCount === 0) throw new UsageError(`${file} has a head, but no rows.`);
  return {
    file,
    head,
    columns,
    checked,
    async *rows() {
      const again = read();
      await again.next();
      for await (const { cells } of again) yield rowData(cells, columns);
    },
  };
}

async function* interruptible<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  for await (const item of items) {
    signal.throwIfAborted();
    yield item;
  }
}
