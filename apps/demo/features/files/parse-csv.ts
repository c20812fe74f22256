import Papa from "papaparse";
import { normalizeLineEndings } from "@/lib/normalize-line-endings";
import { type TableData, tableData } from "./table-data";

export function parseCsv(text: string): TableData {
  const { data } = Papa.parse<string[]>(normalizeLineEndings(text), { newline: "\n", skipEmptyLines: true });
  const [header = [], ...rows] = data;
  return tableData(header, rows);
}
