/** A line of a text. */
export interface Line {
  /** The number of the line, from 1. */
  number: number;
  text: string;
  /** CRLF, LF or CR, or `""` for a last line that does not end. */
  ending: string;
}

/** Without a limit, a file without line endings would be read into memory. */
const MAX_LINE_LENGTH = 16 * 1024 * 1024;

/** Splits a stream of text into lines, and keeps their endings. Throws `RangeError` for a line that does not end. */
export class LineSplitter {
  #rest = "";
  #count = 0;

  push(text: string): Line[] {
    const lines: Line[] = [];
    const all = this.#rest + text;
    let start = 0;
    for (const { 0: ending, index } of all.matchAll(/\r\n|\n|\r(?!$)/g)) {
      lines.push({ number: ++this.#count, text: all.slice(start, index), ending });
      start = index + ending.length;
    }
    this.#rest = all.slice(start);
    if (this.#rest.length > MAX_LINE_LENGTH) throw new RangeError(`line ${this.#count + 1} does not end`);
    return lines;
  }

  /** Returns the last lines. */
  end(): Line[] {
    if (this.#rest === "") return [];
    const ending = this.#rest.endsWith("\r") ? "\r" : "";
    return [{ number: ++this.#count, text: this.#rest.slice(0, this.#rest.length - ending.length), ending }];
  }
}
