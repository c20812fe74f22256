/** What a file of rows holds, whatever its format. */
export interface TableData {
  header: string[];
  rows: string[][];
  /** For each column, whether its cells are numbers. */
  numeric: boolean[];
}

const isNumber = (cell: string) => Number.isFinite(Number(cell));

/** How many rows decide whether a column is one of numbers. */
const SAMPLE = 200;

export function tableData(header: string[], rows: string[][]): TableData {
  const sample = rows.slice(0, SAMPLE);
  // What was not measured is empty, and the rest of its column are numbers all the same.
  const numeric = header.map((_, column) => {
    const filled = sample.map((row) => row[column]?.trim() ?? "").filter(Boolean);
    return filled.length > 0 && filled.every(isNumber);
  });
  return { header, rows, numeric };
}
