import { TableError } from "../table-error";
import { CsvParser, type CsvRow } from "./csv-parser";

const DELIMITERS = [",", ";", "\t", "|"];
const MAX_ROWS = 50;

/** Returns the delimiter in a first line such as `sep=;`, which Excel writes and reads, or `null`. */
export const declaredDelimiter = (sample: string): string | null =>
  /^"?sep=([^\r\n])"?[\t ]*(?:\r|\n|$)/i.exec(sample)?.[1] ?? null;

/** Parses the first rows that are not blank, from the header on. Leaves out a last row that may be cut. */
function parseSample(sample: string, delimiter: string, headerLine: number, complete: boolean): CsvRow[] {
  const parser = new CsvParser(delimiter);
  const rows = parser.push(sample);
  if (complete) rows.push(...parser.end());
  return rows
    .filter(({ cells, line }) => line >= headerLine && cells.some((cell) => cell.trim() !== ""))
    .slice(0, MAX_ROWS);
}

interface Candidate {
  delimiter: string;
  /** The number of cells that most rows have. */
  width: number;
  /** The share of the rows with that number of cells, and half more if the header has it. */
  score: number;
}

/**
 * Finds the delimiter with which most rows have the same number of cells; among those that fit equally well, the one with
 * the most columns. Throws `TableError` if two fit equally well, because a wrong one would split values.
 */
export function findDelimiter(sample: string, headerLine: number, complete: boolean): string {
  const [best, second] = DELIMITERS.map((delimiter): Candidate => {
    const widths = parseSample(sample, delimiter, headerLine, complete).map(({ cells }) => cells.length);
    const count = (width: number) => widths.filter((other) => other === width).length;
    const width = widths.reduce(
      (usual, other) => (count(other) > count(usual) ? other : usual),
      widths[0] ?? 0,
    );
    return { delimiter, width, score: count(width) / widths.length + (widths[0] === width ? 0.5 : 0) };
  })
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.score - a.score || b.width - a.width);
  if (!best) return ",";
  if (second && second.width === best.width && second.score === best.score)
    throw new TableError(
      `The cells may be separated by ${nameOf(best.delimiter)} or by ${nameOf(second.delimiter)}`,
      { line: headerLine },
      { option: "delimiter", value: best.delimiter },
    );
  return best.delimiter;
}

const nameOf = (delimiter: string) => (delimiter === "\t" ? "tabs" : `"${delimiter}"`);
