export type { ReadTableOptions, TableFormat, TableInfo } from "./read-options";
export { readTable, type Table } from "./read-table";
export {
  describePosition,
  TableError,
  type TablePosition,
  type TableProblem,
  type TableSuggestion,
} from "./table-error";
export type { TableRow } from "./table-row";
export type { ByteSource, TableInput } from "./util/byte-source";
export { unprotectFormula } from "./write/formulas";
export type {
  CellValue,
  TableColumn,
  WriteFormat,
  WriteRow,
  WriteTableOptions,
} from "./write/write-options";
export { writeTable } from "./write/write-table";
