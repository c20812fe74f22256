import type { ZipArchive } from "../zip/zip-archive";
import { columnLetters, parseRange, type Range } from "./cell-address";

const MERGE = /<(?:\w+:)?mergeCell\s[^<>]{0,200}?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"/g;
/** Longer than a `mergeCell` element, which may be cut between two pieces. */
const CARRIED_LENGTH = 300;

/** The merged cells of a worksheet, of which only the first holds a value. */
export class MergedCells {
  /** By the first row, so that a row looks only at those that have begun. */
  readonly #ranges: readonly Range[];
  #active: Range[] = [];
  #next = 0;

  /** Reads the list of merged cells, which a worksheet has after its cells. */
  static async read(zip: ZipArchive, part: string): Promise<MergedCells> {
    const decoder = new TextDecoder();
    const ranges = new Map<string, Range>();
    let carried = "";
    for await (const bytes of zip.read(part)) {
      const text = carried + decoder.decode(bytes, { stream: true });
      if (text.includes("mergeCell"))
        for (const [, ref = ""] of text.matchAll(MERGE)) ranges.set(ref, parseRange(ref));
      carried = text.slice(-CARRIED_LENGTH);
    }
    return new MergedCells([...ranges.values()].sort((a, b) => a.firstRow - b.firstRow));
  }

  private constructor(ranges: readonly Range[]) {
    this.#ranges = ranges;
  }

  /** Returns the merged ranges that include cells of this row. Rows must be asked for in order. */
  inRow(row: number): readonly Range[] {
    for (
      let range = this.#ranges[this.#next];
      range && range.firstRow <= row;
      range = this.#ranges[this.#next]
    ) {
      this.#active.push(range);
      this.#next += 1;
    }
    if (this.#active.some(({ lastRow }) => lastRow < row))
      this.#active = this.#active.filter(({ lastRow }) => lastRow >= row);
    return this.#active;
  }
}

export const rangeName = ({ firstColumn, firstRow, lastColumn, lastRow }: Range): string =>
  `${columnLetters(firstColumn)}${firstRow}:${columnLetters(lastColumn)}${lastRow}`;
