import type { TableProblem } from "./table-error";

/** A format that `readTable` reads. TSV is a CSV with tabs. */
export type TableFormat = "csv" | "xlsx" | "sdf";

/** Options of `readTable`. */
export interface ReadTableOptions {
  /**
   * The format of the file.
   *
   * @default the one that the contents and the name of the file show
   */
  format?: TableFormat | undefined;
  /**
   * The character that separates the cells of a CSV.
   *
   * @default the one in a first line such as `sep=;`, or else the comma, semicolon, tab or `|` that fits the first rows
   */
  delimiter?: string | undefined;
  /**
   * The encoding of a CSV or SDF, as `TextDecoder` names it. A byte order mark overrides it.
   *
   * @default `"utf-8"`
   */
  encoding?: string | undefined;
  /**
   * The line of a CSV, or the row of a worksheet, with the names of the columns. Everything above it is skipped.
   *
   * @default the first one that is not empty
   */
  headerLine?: number | undefined;
  /**
   * The name of a worksheet.
   *
   * @default the only visible worksheet with contents
   */
  sheet?: string | undefined;
  /** The part of the worksheet to read, such as `B3:F20`, `B3` (everything from there on) or `B:F`. */
  range?: string | undefined;
  /**
   * How to read a percentage of a workbook, which holds 0.25 and shows 25%: as `25%`, as `0.25`, or as `25`.
   *
   * @default `"text"`
   */
  percent?: "text" | "fraction" | "points" | undefined;
  /**
   * The name of the column that holds the molfile of an SDF.
   *
   * @default `"Molfile"`
   */
  molfileColumn?: string | undefined;
  /**
   * The name of the column for the first line of each molfile, which is often the name of the compound.
   *
   * @default `"Molecule name"`
   */
  nameColumn?: string | undefined;
  /**
   * Texts that stand for an empty cell, in addition to `""`.
   *
   * @default `["#N/A"]`
   */
  missing?: readonly string[] | undefined;
  /**
   * Maximum number of bytes that a workbook may unpack to.
   *
   * @default 1 GiB
   */
  maxUnpackedBytes?: number | undefined;
  /**
   * Called for each problem with a row, which is then read as well as possible. Without it, the first problem throws a
   * `TableError`. Problems with the file as a whole always throw.
   */
  onProblem?: ((problem: TableProblem) => void) | undefined;
  /** Called before the first row of a CSV or a worksheet, also if there are no rows. Useful for a stream. */
  onInfo?: ((info: TableInfo) => void) | undefined;
  /** Called with a note about something that a person should know, such as worksheets that are not read. */
  onNote?: ((note: string) => void) | undefined;
}

/** What is known of a table before its rows. */
export interface TableInfo {
  /** The format of the file. */
  format: TableFormat;
  /** The names of the columns. A column without a name has `""`. */
  columns: readonly string[];
  /** The character that separates the cells of a CSV. */
  delimiter?: string | undefined;
  /** The worksheet that is read. */
  sheet?: string | undefined;
  /** The names of all worksheets. */
  sheets?: readonly string[] | undefined;
}
