export { ImportBatchError, type PushOutcome, type RowRange } from "./import-batch-error";
export {
  ImportRecord,
  type ImportResult,
  type ImportValidationError,
  type ImportValidationResult,
} from "./import-record";
export {
  type ImportsQuery,
  ImportsService,
  type PushAllOptions,
  type PushData,
  type PushDataByFieldId,
  type PushTarget,
} from "./imports-service";
export type { PushProgress, PushReport } from "./push-all";
export type { WaitOptions } from "./wait-for";
