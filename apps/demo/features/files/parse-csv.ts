import Papa from "papaparse";

export interface ParsedTable {
  header: string[];
  rows: string[][];
  /** For each column, whether all its cells are numbers. */
  numeric: boolean[];
}

const isNumber = (cell: string) => cell.trim() !== "" && Number.isFinite(Number(cell));

/** How many rows decide whether a column is one of numbers. */
const SAMPLE = 200;

export function parseCsv(text: string): ParsedTable {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  const [header = [], ...rows] = data;
  const sample = rows.slice(0, SAMPLE);
  const numeric = header.map((_, column) => sample.every((row) => isNumber(row[column] ?? "")));
  return { header, rows, numeric };
}
