import Papa from "papaparse";
import { type TableData, tableData } from "./table-data";

export function parseCsv(text: string): TableData {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  const [header = [], ...rows] = data;
  return tableData(header, rows);
}
