import type { KaleidoscopeClient } from "@kal/node";
import { UsageError } from "../errors/usage-error";
import { type Checked, checkRows } from "./check-rows";
import { type Column, type ColumnOptions, planColumns } from "./columns";
import { csvRows } from "./csv-rows";

/** A file that was looked at from its first line to its last: where its columns go, and what is wrong with its rows. */
export interface Plan {
  file: string;
  delimiter: string;
  head: string[];
  columns: Column[];
  checked: Checked;
}

/** Throws `UsageError` for a file that is no CSV, or whose columns fit nothing. Sends no rows. */
export async function planImport(
  client: KaleidoscopeClient,
  file: string,
  { delimiter, ...options }: ColumnOptions & { delimiter: string },
  signal: AbortSignal,
): Promise<Plan> {
  const first = await headOf(file, delimiter);
  const columns = await planColumns(client, first, options, signal);
  const checked = await checkRows(withoutHead(file, delimiter, signal), columns, first.length);
  if (checked.rowCount === 0) throw new UsageError(`${file} has a head, but no rows.`);
  return { file, delimiter, head: first, columns, checked };
}

/** The rows behind the head. */
export async function* withoutHead(file: string, delimiter: string, signal: AbortSignal) {
  let isHead = true;
  for await (const row of csvRows(file, delimiter)) {
    signal.throwIfAborted();
    if (!isHead) yield row;
    isHead = false;
  }
}

async function headOf(file: string, delimiter: string): Promise<string[]> {
  for await (const { cells } of csvRows(file, delimiter)) return cells.map((name) => name.trim());
  throw new UsageError(`${file} is empty.`);
}
