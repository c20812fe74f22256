export { DataField } from "./data-field";
export { type DataFieldType, DataFieldTypeEnum } from "./data-field-type";
export { EntityField, type EntityFieldIdentifier } from "./entity-field";
export { EntityFieldsService } from "./entity-fields-service";
export {
  type DataFieldChanges,
  type EntityFieldRole,
  EntityFieldRoleEnum,
  type FormatEnforcement,
  FormatEnforcementEnum,
  type KeyFieldChanges,
  type LookupDisplayOperationScope,
  LookupDisplayOperationScopeEnum,
  type ValueAggregationType,
  ValueAggregationTypeEnum,
} from "./field-settings";
export { KeyField } from "./key-field";
