export { FilterRuleTypeEnum, type SearchFilterRule } from "../filter-rules";
export type { Condition, FindQuery, Order } from "./find-query";
export type { RecordsBatchOptions } from "./read-records";
export type { TypedValueOptions } from "./read-value";
export { KalRecord, type ValueContentOptions } from "./record";
export type { KeyValues, RecordIdentifier } from "./record-identifier";
export { RecordValue } from "./record-value";
export { type RecordFileOptions, RecordsService } from "./records-service";
export type {
  FieldFilter,
  FieldSort,
  RecordsQuery,
  SearchRecordsQuery,
  ViewFieldFilter,
  ViewFieldSort,
} from "./search-query";
export type { RecordRow, RowsOptions } from "./to-rows";
export type { WriteValueOptions } from "./write-value";
