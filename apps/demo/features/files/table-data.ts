/** What a file of rows holds, whatever its format. */
export interface TableData {
  header: string[];
  rows: string[][];
  /** For each column, whether all its cells are numbers. */
  numeric: boolean[];
}

const isNumber = (cell: string) => cell.trim() !== "" && Number.isFinite(Number(cell));

/** How many rows decide whether a column is one of numbers. */
const SAMPLE = 200;

export function tableData(header: string[], rows: string[][]): TableData {
  const sample = rows.slice(0, SAMPLE);
  const numeric = header.map((_, column) => sample.every((row) => isNumber(row[column] ?? "")));
  return { header, rows, numeric };
}
