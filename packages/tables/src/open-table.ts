import type { RawRow } from "./raw-row";
import type { ReadTableOptions, TableInfo } from "./read-options";
import { rejectPreamble } from "./reject-preamble";
import type { TableRow } from "./table-row";
import { readHeader, readRows } from "./table-rows";

/** A file that was opened, with its format known. */
export interface OpenTable {
  info: Omit<TableInfo, "columns">;
  readColumns(): Promise<readonly string[]>;
  /** Reads the rows. A caller calls either this or `readColumns`. */
  readRows(): AsyncGenerator<TableRow>;
}

/** The number of rows that show whether the first one is the header. */
const PEEKED_ROWS = 50;

/** Makes a table of rows of which the first is the header. */
export function tableWithHeader(
  info: OpenTable["info"],
  rows: AsyncGenerator<RawRow>,
  options: ReadTableOptions,
): OpenTable {
  const checked = withoutPreamble(rows, options);
  return {
    info,
    async readColumns() {
      const columns = await readHeader(checked);
      await checked.return(undefined);
      return columns;
    },
    async *readRows() {
      const columns = await readHeader(checked);
      options.onInfo?.({ ...info, columns });
      yield* readRows(checked, columns, options);
    },
  };
}

/** Skips blank rows, and rejects lines of an instrument above the header, unless the caller says where the header is. */
async function* withoutPreamble(
  rows: AsyncGenerator<RawRow>,
  { headerLine, range }: ReadTableOptions,
): AsyncGenerator<RawRow> {
  let peeked: RawRow[] | null = [];
  for await (const row of rows) {
    if (isBlank(row)) continue;
    if (!peeked) {
      yield row;
      continue;
    }
    peeked.push(row);
    if (peeked.length < PEEKED_ROWS) continue;
    if (headerLine === undefined && range === undefined) rejectPreamble(peeked);
    yield* peeked;
    peeked = null;
  }
  if (!peeked) return;
  if (headerLine === undefined && range === undefined) rejectPreamble(peeked);
  yield* peeked;
}

const isBlank = ({ cells, problems = [] }: RawRow) =>
  problems.length === 0 && cells.every((cell) => cell.trim() === "");
