import type { TablePosition } from "./table-error";

/**
 * A row of a table. Cells are text as the file has it; `""` is an empty cell.
 *
 * @example
 * ```ts
 * import { readTable } from "@kal/tables";
 *
 * for await (const row of readTable(new Blob(["ID,n\nA,1"]))) console.log(row.number, row.cells); // 1 ["A", "1"]
 * ```
 */
export class TableRow {
  /** The number of the row among the rows of the table, from 1, without the header. */
  readonly number: number;
  /** The names of the columns. For SDF, those of the molecules up to this one. */
  readonly columns: readonly string[];
  /** The text of each cell, in the order of `columns`. */
  readonly cells: readonly string[];
  readonly #positionOf: (index: number | null) => TablePosition;

  /** @internal */
  constructor(
    number: number,
    columns: readonly string[],
    cells: readonly string[],
    positionOf: (index: number | null) => TablePosition,
  ) {
    this.number = number;
    this.columns = columns;
    this.cells = cells;
    this.#positionOf = positionOf;
  }

  /** The place of the row in the file. */
  get position(): TablePosition {
    return this.#positionOf(null);
  }

  /**
   * Returns the text of a cell, or `undefined` if the table has no such column.
   *
   * @example
   * ```ts
   * import { readTable } from "@kal/tables";
   *
   * for await (const row of readTable(new Blob(["ID,n\nA,1"]))) console.log(row.get("n")); // "1"
   * ```
   */
  get(column: string): string | undefined {
    const index = this.columns.indexOf(column);
    return index < 0 ? undefined : (this.cells[index] ?? "");
  }

  /**
   * Returns the place of a cell in the file. Throws `RangeError` if the table has no such column.
   *
   * @example
   * ```ts
   * import { readTable } from "@kal/tables";
   *
   * for await (const row of readTable(new Blob(["ID,n\nA,1"]))) console.log(row.positionOf("n").line); // 2
   * ```
   */
  positionOf(column: string): TablePosition {
    const index = this.columns.indexOf(column);
    if (index < 0) throw new RangeError(`The table has no column ${JSON.stringify(column)}.`);
    return { ...this.#positionOf(index), column, columnNumber: index + 1 };
  }

  /**
   * Returns the cells that are not empty, by the names of their columns.
   *
   * @example
   * ```ts
   * import { readTable } from "@kal/tables";
   *
   * for await (const row of readTable(new Blob(["ID,n\nA,1"]))) console.log(row.toObject()); // { ID: "A", n: "1" }
   * ```
   */
  toObject(): { [column: string]: string } {
    const filled = this.columns.flatMap((column, index): [string, string][] => {
      const cell = this.cells[index] ?? "";
      return column === "" || cell.trim() === "" ? [] : [[column, cell]];
    });
    return Object.fromEntries(filled);
  }
}
