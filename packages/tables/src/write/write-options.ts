/** A format that `writeTable` writes. */
export type WriteFormat = "csv" | "xlsx" | "sdf" | "jsonl";

/** A value of a cell. `null`, `undefined` and `""` are empty cells. */
export type CellValue = string | number | boolean | null | undefined;

/** A column to write. */
export interface TableColumn {
  /** The name in the header, and in the rows. */
  name: string;
  /**
   * What the cells of a workbook or of JSON are, if their text allows it without loss: `12.5` becomes a number, `>50` and
   * `1.50` stay text.
   *
   * @default `"text"`
   */
  type?: "text" | "number" | "boolean" | "date" | undefined;
}

/** Options of `writeTable`. */
export interface WriteTableOptions {
  /** The format to write. */
  format: WriteFormat;
  /** The columns in their order. Other values of a row are left out. */
  columns: readonly (string | TableColumn)[];
  /**
   * Whether to write texts that a spreadsheet would run as formulas as they are. By default, a CSV gets an apostrophe
   * before texts that begin with `=`, `+`, `-`, `@`, a tab or a carriage return and are not numbers, and a workbook marks
   * such cells as text.
   *
   * @default `false`
   */
  raw?: boolean | undefined;
  /**
   * The character that separates the cells of a CSV.
   *
   * @default `","`
   */
  delimiter?: string | undefined;
  /**
   * The name of the worksheet.
   *
   * @default `"Records"`
   */
  sheet?: string | undefined;
  /**
   * The column with the molfiles of an SDF.
   *
   * @default `"Molfile"`
   */
  molfileColumn?: string | undefined;
}

/** A row to write: the values by the names of their columns. */
export type WriteRow = { readonly [column: string]: CellValue };
