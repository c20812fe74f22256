import Papa from "papaparse";
import { normalizeLineEndings } from "@/lib/normalize-line-endings";
import type { Problem } from "./problem";

export interface CsvRow {
  /** As a spreadsheet counts: the header is row 1. */
  number: number;
  cells: string[];
}

export interface CsvFile {
  name: string;
  header: string[];
  rows: CsvRow[];
  /** What is wrong with the file as a CSV, whatever it is about. */
  problems: Problem[];
}

const isBlank = (cells: string[]) => cells.every((cell) => cell.trim() === "");

const SEPARATORS = [",", ";", "\t", "|"];

/** The one that the first line has most of, quoted cells aside. Papa Parse's own guess gives up on short files. */
function separatorOf(text: string): string {
  const line =
    text
      .trimStart()
      .split(/[\r\n]/, 1)[0]
      ?.replace(/"[^"]*"/g, "") ?? "";
  const count = (separator: string) => line.split(separator).length;
  return SEPARATORS.reduce((most, one) => (count(one) > count(most) ? one : most));
}

/** Leaves blank lines out without losing count of the rows. */
export function readCsv(name: string, text: string): CsvFile {
  const { data, errors } = Papa.parse<string[]>(normalizeLineEndings(text), {
    delimiter: separatorOf(text),
    newline: "\n",
  });
  const lines = data
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => !isBlank(cells));
  const [first, ...rows] = lines;
  const header = (first?.cells ?? []).map((title, index) => title.trim() || `Column ${index + 1}`);
  const problems: Problem[] = [];
  if (!first) problems.push({ row: null, column: "", text: "There is nothing in this file." });
  else if (rows.length === 0)
    problems.push({ row: null, column: "", text: "There is a header, but no row below it." });
  for (const { type, row, message } of errors)
    if (type === "Quotes") problems.push({ row: (row ?? 0) + 1, column: "", text: `${message}.` });
  for (const { number, cells } of rows) {
    if (cells.length <= header.length) continue;
    const text = `${cells.length} cells, but the header has ${header.length}.`;
    problems.push({ row: number, column: "", text });
  }
  return { name, header, rows, problems };
}
