import { unlisted } from "@kal/core";
import { Button } from "@/components/ui/button";
import control from "@/components/ui/control.module.css";
import { IconButton } from "@/components/ui/icon-button";
import { RuleValue } from "@/features/records/rule-value";
import { ruleNamed, rulesFor } from "@/features/records/rules";
import type { RecordField } from "@/lib/record-types";
import type { FilterChoice } from "./export-choice";
import styles from "./filter-rows.module.css";

interface FilterRowsProps {
  fields: readonly RecordField[];
  filters: readonly FilterChoice[];
  onChange: (filters: FilterChoice[]) => void;
}

const MOST = 4;

/** Field, rule and value, a row each; all of them must hold. */
export function FilterRows({ fields, filters, onChange }: FilterRowsProps) {
  const put = (at: number, next: Partial<FilterChoice>) =>
    onChange(filters.map((filter, index) => (index === at ? { ...filter, ...next } : filter)));
  const add = () => {
    const [first] = fields;
    if (first) onChange([...filters, emptyFilter(first)]);
  };
  return (
    <fieldset className={styles.filters}>
      <legend className={styles.legend}>Filters</legend>
      {filters.map((filter, at) => {
        const rules = rulesFor(filter.type);
        const { operand } = ruleNamed(filter.rule, filter.type);
        return (
          // Rows have no identity but their place: one is taken out from where it stands.
          <div key={at} className={styles.row}>
            <select
              className={control.control}
              aria-label={`Field of filter ${at + 1}`}
              value={filter.fieldId}
              onChange={({ target }) => {
                const next = fields.find(({ id }) => id === target.value);
                if (next) put(at, emptyFilter(next));
              }}
            >
              {fields.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <select
              className={control.control}
              aria-label={`Rule of filter ${at + 1}`}
              value={filter.rule}
              onChange={({ target }) => put(at, withRule(filter, target.value))}
            >
              {rules.map(({ rule, label }) => (
                <option key={rule} value={rule}>
                  {label}
                </option>
              ))}
            </select>
            <RuleValue
              aria-label={`Value of filter ${at + 1}`}
              type={filter.type}
              operand={operand}
              value={filter.value}
              onChange={({ target }) => put(at, { value: target.value })}
            />
            <IconButton
              icon="close"
              label={`Remove filter ${at + 1}`}
              onClick={() => onChange(filters.filter((_, index) => index !== at))}
            />
          </div>
        );
      })}
      {filters.length < MOST && (
        <Button icon="plus" onClick={add}>
          Add a filter
        </Button>
      )}
    </fieldset>
  );
}

/** What a filter begins with: a yes or no shows one of them before anything is typed. */
const firstValue = (type: string) => (type === "boolean" ? "true" : "");

function emptyFilter({ id, type }: RecordField): FilterChoice {
  return { fieldId: id, type, rule: rulesFor(type)[0]?.rule ?? "includes", value: firstValue(type) };
}

/** A value stays with a rule of its kind: a date is no number of days. */
function withRule(filter: FilterChoice, rule: string): FilterChoice {
  const { type, value } = filter;
  const same = ruleNamed(rule, type).operand === ruleNamed(filter.rule, type).operand;
  return { ...filter, rule: unlisted(rule), value: same ? value : firstValue(type) };
}
