/** Something that keeps a file from being pushed, and where it is. */
export interface Problem {
  /** As a spreadsheet counts: the header is row 1. `null`: it is about the whole file. */
  row: number | null;
  /** The column as the file calls it; empty where it is about no single one. */
  column: string;
  text: string;
}
