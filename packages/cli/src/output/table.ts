import Table from "cli-table3";
import stringWidth from "string-width";
import { colors } from "./colors";
import { sanitizeLine } from "./sanitize";
import { truncate } from "./truncate";

export interface TableColumn {
  name: string;
  /** Truncate this column last, because part of an id is useless. */
  whole?: boolean;
  /** Leave this column out if the others need its space. */
  optional?: boolean;
}

const DEFAULT_WIDTH = 80;
const GAP = 2;
const MIN_COLUMN_WIDTH = 8;
/** If a column would be truncated below this width, an optional column is left out first. */
const MIN_READABLE_WIDTH = 20;
const NO_BORDERS = Object.fromEntries(
  "top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle"
    .split(" ")
    .map((name) => [name, ""]),
);

/** Column widths are computed with `Math.max(...rows)`, here and in cli-table3, and calls take a limited number of arguments. */
const MAX_ROWS = 20_000;

/** Renders a table without borders that fits the terminal. Returns tab-separated cells for more than 20,000 rows. */
export function renderTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  terminalWidth = DEFAULT_WIDTH,
): string {
  if (rows.length > MAX_ROWS) return renderTsv(rows);
  // Truncate before measuring, so that the time to measure a cell is bounded.
  const toCell = (text: string) => truncate(sanitizeLine(text), terminalWidth);
  const cells = rows.map((row) => row.map(toCell));
  const fitted = fitColumns(
    columns.map((column) => ({ ...column, name: toCell(column.name) })),
    cells,
    terminalWidth,
  );
  const table = new Table({
    chars: NO_BORDERS,
    colWidths: fitted.map(({ width }, at) => (at === fitted.length - 1 ? width : width + GAP)),
    style: { "padding-left": 0, "padding-right": 0, head: [], border: [], compact: true },
    head: fitted.map(({ name, width }) => colors(process.stdout).bold(truncate(name, width))),
  });
  for (const row of cells) table.push(fitted.map(({ index, width }) => truncate(row[index] ?? "", width)));
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

/** Renders tab-separated cells, for programs such as `cut` and for spreadsheets. */
export function renderTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(sanitizeLine).join("\t")).join("\n");
}

interface FittedColumn extends TableColumn {
  index: number;
  fullWidth: number;
  width: number;
}

/** Chooses the columns to show, and their widths. */
function fitColumns(
  columns: readonly TableColumn[],
  cells: readonly string[][],
  terminalWidth: number,
): FittedColumn[] {
  let fitted = columns.map((column, index) => {
    const texts = [column.name, ...cells.map((row) => row[index] ?? "")];
    const fullWidth = Math.max(...texts.map((text) => stringWidth(text)));
    return { ...column, index, fullWidth, width: fullWidth };
  });
  for (;;) {
    shrinkColumns(fitted, terminalWidth - GAP * (fitted.length - 1));
    const isCramped = fitted.some(({ width, fullWidth }) => width < Math.min(fullWidth, MIN_READABLE_WIDTH));
    const dropped = fitted.findLast(({ optional }) => optional);
    if (!isCramped || !dropped) return fitted;
    fitted = fitted
      .filter((column) => column !== dropped)
      .map((column) => ({ ...column, width: column.fullWidth }));
  }
}

/** Takes width from the widest column until all fit. Shrinks `whole` columns only if the others are at their minimum. */
function shrinkColumns(columns: FittedColumn[], available: number): void {
  const total = () => columns.reduce((sum, { width }) => sum + width, 0);
  for (const candidates of [columns.filter(({ whole }) => !whole), columns]) {
    while (total() > available) {
      const widest = candidates.reduce<FittedColumn | null>(
        (found, column) => (column.width > (found?.width ?? MIN_COLUMN_WIDTH) ? column : found),
        null,
      );
      if (!widest) break;
      widest.width -= 1;
    }
  }
}
