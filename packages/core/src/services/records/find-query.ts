import type { ActivityIdentifier } from "../activities/activity-params";
import type { EntityFieldIdentifier } from "../entity-fields/entity-field";
import type { EntityType } from "../entity-types";
import type { FilterRuleTypeEnum } from "../filter-rules";
import type { Program } from "../programs";

type Rule = (typeof FilterRuleTypeEnum)[keyof typeof FilterRuleTypeEnum];
type RuleWithoutValue = Extract<Rule, "is_set" | "is_empty" | `is_${"last" | "this" | "next"}_${string}`>;
type RuleWithList = Extract<
  Rule,
  "is_in" | "is_not_in" | "is_any_of_text" | `value_${string}` | `is_between${string}`
>;
type RuleWithValue = Exclude<Rule, RuleWithoutValue | RuleWithList>;
type Scalar = string | number | boolean;

/**
 * A field, an operator and a value, such as `["IC50 (nM)", "<", 100]`. The operator is a comparison, or a rule of
 * `FilterRuleTypeEnum`: `["Notes", "is_set"]`, `["Series", "is_in", ["A", "B"]]`.
 */
export type Condition =
  | readonly [field: EntityFieldIdentifier, operator: "=" | "!=", value: Scalar | readonly string[]]
  | readonly [field: EntityFieldIdentifier, operator: "<" | "<=" | ">" | ">=", value: number | string]
  | readonly [field: EntityFieldIdentifier, rule: RuleWithoutValue]
  | readonly [field: EntityFieldIdentifier, rule: RuleWithList, values: readonly Scalar[]]
  | readonly [field: EntityFieldIdentifier, rule: RuleWithValue, value: Scalar];

/** A field and a direction: `["IC50 (nM)", "asc"]` starts with the smallest value. */
export type Order = readonly [field: EntityFieldIdentifier, direction: "asc" | "desc"];

/** Which records to find. They must match all criteria. Fields, types, programs and activities may be given by name. */
export interface FindQuery {
  /** The entity type, such as `Compound`. */
  type?: EntityType | string | undefined;
  /** Conditions on fields. Records must meet all of them. */
  where?: readonly Condition[] | undefined;
  /**
   * One order, or several: the second one sorts records that are equal in the first.
   *
   * @default the server's order
   */
  orderBy?: Order | readonly Order[] | undefined;
  /**
   * Maximum number of records.
   *
   * @default no maximum
   */
  limit?: number | undefined;
  /** The program that the records belong to. */
  program?: Program | string | undefined;
  /** The activity that the records belong to. */
  activity?: ActivityIdentifier | undefined;
  /** Id of a record set. */
  recordSetId?: string | undefined;
  /** Text to search for in the records. */
  text?: string | undefined;
}
