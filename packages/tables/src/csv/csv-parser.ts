/** A row with the cells that Python's `csv.reader` returns. A blank line is a row without cells. */
export interface CsvRow {
  cells: string[];
  /** The line of the file where the row begins. Lines count from 1. */
  line: number;
  /** Set if the text ended inside quotes. */
  unclosed?: true;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;
/** Without a limit, an unclosed quote would read the rest of the file into memory. */
const MAX_CELL_LENGTH = 64 * 1024 * 1024;
const MAX_CELLS = 1_000_000;

/**
 * Parses a stream of CSV into the rows that Python's `csv.reader` returns. CRLF, LF and CR end a row, even in the same
 * file. A quote opens a quoted cell only if it is the first character of a cell; elsewhere it is text. Text after a
 * closing quote belongs to the cell. Libraries differ: csv-parse keeps the quotes of `"a" b`, and papaparse accepts
 * only one kind of line ending per file.
 */
export class CsvParser {
  readonly #delimiter: number;
  #state: "start" | "plain" | "quoted" | "closed" = "start";
  #cell = "";
  #cells: string[] = [];
  #afterCr = false;
  #line = 1;
  #rowLine = 1;

  constructor(delimiter = ",") {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Returns the rows that this chunk completes. Throws `RangeError` if a cell or a row exceeds the limits. */
  push(text: string): CsvRow[] {
    const rows: CsvRow[] = [];
    let cellStart = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const isLfOfCrlf = code === LF && this.#afterCr;
      this.#afterCr = code === CR;
      if ((code === LF || code === CR) && !isLfOfCrlf) this.#line += 1;
      if (this.#state === "quoted") {
        if (code !== QUOTE) continue;
        this.#cell += text.slice(cellStart, at);
        cellStart = at + 1;
        this.#state = "closed";
      } else if (isLfOfCrlf) {
        cellStart = at + 1;
      } else if (code === QUOTE && this.#state === "start") {
        cellStart = at + 1;
        this.#state = "quoted";
      } else if (code === QUOTE && this.#state === "closed") {
        // Two quotes are an escaped quote. Keep the second as text.
        cellStart = at;
        this.#state = "quoted";
      } else if (code === this.#delimiter) {
        this.#endCell(text.slice(cellStart, at));
        cellStart = at + 1;
      } else if (code === LF || code === CR) {
        if (this.#state !== "start" || this.#cells.length > 0) this.#endCell(text.slice(cellStart, at));
        rows.push(this.#endRow());
        cellStart = at + 1;
      } else {
        this.#state = "plain";
      }
    }
    if (this.#state !== "start") this.#cell += text.slice(cellStart);
    if (this.#cell.length > MAX_CELL_LENGTH || this.#cells.length > MAX_CELLS)
      throw new RangeError(`the row that begins in line ${this.#rowLine} does not end`);
    return rows;
  }

  /** Returns the last row if the text does not end with a line ending. */
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
