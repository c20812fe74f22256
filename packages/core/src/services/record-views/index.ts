export { FilterRuleType, type ViewFilterRule } from "../filter-rules";
export type { ExtendViewBody, RecordTransfer, ReplaceKeyFieldsBody } from "./key-changes";
export { RecordView } from "./record-view";
export { RecordViewsService } from "./record-views-service";
export type {
  RecordViewColorFilter,
  RecordViewFilter,
  RecordViewSort,
  RecordViewSortOrder,
  ViewField,
} from "./view-types";
