/** A row as Python's `csv.reader` gives it; a blank line is a row without cells. */
export interface CsvRow {
  cells: string[];
  /** The line of the file where the row begins, from 1. */
  line: number;
  /** The text ended inside quotes. */
  unclosed?: true;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;
/** A quote that is never closed would otherwise gather the rest of the file in memory. */
const LONGEST_CELL = 64 * 1024 * 1024;
const MOST_CELLS = 1_000_000;

/**
 * Reads CSV piece by piece, and gives the rows that Python's `csv.reader` gives: CRLF, LF and CR end a row, also mixed;
 * a quote opens a quoted cell only as the first character of a cell and is text elsewhere; text after a closing quote
 * belongs to the cell. csv-parse keeps the quotes of `"a" b`, and papaparse accepts one kind of line ending per file.
 */
export class CsvParser {
  readonly #delimiter: number;
  #state: "start" | "plain" | "quoted" | "closed" = "start";
  #cell = "";
  #cells: string[] = [];
  #afterCr = false;
  #line = 1;
  #rowLine = 1;

  /** The delimiter is one character. */
  constructor(delimiter = ",") {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** The rows that are complete with this piece. Throws `RangeError` for a cell or a row without end. */
  push(text: string): CsvRow[] {
    const rows: CsvRow[] = [];
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const isSecondHalf = code === LF && this.#afterCr;
      this.#afterCr = code === CR;
      if ((code === LF || code === CR) && !isSecondHalf) this.#line += 1;
      if (this.#state === "quoted") {
        if (code !== QUOTE) continue;
        this.#cell += text.slice(from, at);
        from = at + 1;
        this.#state = "closed";
      } else if (isSecondHalf) {
        from = at + 1;
      } else if (code === QUOTE && this.#state === "start") {
        from = at + 1;
        this.#state = "quoted";
      } else if (code === QUOTE && this.#state === "closed") {
        // The second of two quotes is the text of the cell.
        from = at;
        this.#state = "quoted";
      } else if (code === this.#delimiter) {
        this.#endCell(text.slice(from, at));
        from = at + 1;
      } else if (code === LF || code === CR) {
        if (this.#state !== "start" || this.#cells.length > 0) this.#endCell(text.slice(from, at));
        rows.push(this.#endRow());
        from = at + 1;
      } else {
        this.#state = "plain";
      }
    }
    if (this.#state !== "start") this.#cell += text.slice(from);
    if (this.#cell.length > LONGEST_CELL || this.#cells.length > MOST_CELLS)
      throw new RangeError(`the row that begins in line ${this.#rowLine} does not end`);
    return rows;
  }

  /** The row after the last line ending, if there is one. */
  end(): CsvRow[] {
    const unclosed = this.#state === "quoted";
    if (this.#state === "start" && this.#cells.length === 0) return [];
    this.#endCell("");
    const row = this.#endRow();
    return [unclosed ? { ...row, unclosed } : row];
  }

  #endCell(text: string): void {
    this.#cells.push(this.#cell + text);
    this.#cell = "";
    this.#state = "start";
  }

  #endRow(): CsvRow {
    const row = { cells: this.#cells, line: this.#rowLine };
    this.#cells = [];
    this.#rowLine = this.#line;
    return row;
  }
}
