import type { SearchFilterRule } from "@kal/core";

export interface Rule {
  value: SearchFilterRule;
  label: string;
  /** Whether there is something to compare with. */
  takesValue: boolean;
}

const rule = (value: SearchFilterRule, label: string, takesValue = true): Rule => ({
  value,
  label,
  takesValue,
});

const PRESENCE = [rule("is_set", "has a value", false), rule("is_empty", "is empty", false)];
const NUMBERS = [
  rule("is_greater_than_equal", "is at least"),
  rule("is_less_than_equal", "is at most"),
  rule("is_equal", "is"),
  ...PRESENCE,
];
const DATES = [rule("is_after", "is after"), rule("is_before", "is before"), ...PRESENCE];
const TEXTS = [
  rule("includes", "contains"),
  rule("is_equal", "is"),
  rule("starts_with", "starts with"),
  ...PRESENCE,
];

const BY_TYPE: Record<string, readonly Rule[]> = {
  number: NUMBERS,
  "qualified-number": NUMBERS,
  date: DATES,
  boolean: PRESENCE,
  file: PRESENCE,
};

/** What one may ask of a field of this type: a few of the rules that Kaleidoscope knows. */
export const rulesFor = (fieldType: string): readonly Rule[] => BY_TYPE[fieldType] ?? TEXTS;
