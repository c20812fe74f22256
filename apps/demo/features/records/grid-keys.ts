export interface Cell {
  row: number;
  column: number;
}

interface GridSize {
  rows: number;
  columns: number;
  /** Rows that one sees at a time. */
  page: number;
}

type Step = (cell: Cell, size: GridSize) => Cell;

const STEPS: { [key: string]: Step } = {
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  PageUp: ({ row, column }, { page }) => ({ row: row - page, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  "Control+Home": () => ({ row: 0, column: 0 }),
  "Control+End": (_, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
};

const within = (value: number, count: number) => Math.max(0, Math.min(value, count - 1));

/** Where a key leads, as grids do it everywhere; `null` for a key that leads nowhere. */
export function moved(key: string, control: boolean, cell: Cell, size: GridSize): Cell | null {
  const step = STEPS[control ? `Control+${key}` : key];
  if (!step) return null;
  const { row, column } = step(cell, size);
  return { row: within(row, size.rows), column: within(column, size.columns) };
}
