import { Button } from "@/components/ui/button";
import type { RecordField } from "@/lib/record-types";
import type { FilterChoice } from "./export-choice";
import styles from "./filter-rows.module.css";
import { rulesFor } from "./rules";

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
    if (first) onChange([...filters, { fieldId: first.id, rule: firstRule(first), value: "" }]);
  };
  return (
    <fieldset className={styles.filters}>
      <legend className={styles.legend}>Filters</legend>
      {filters.map((filter, at) => {
        const field = fields.find(({ id }) => id === filter.fieldId);
        const rules = rulesFor(field?.type ?? "text");
        const takesValue = rules.find(({ value }) => value === filter.rule)?.takesValue ?? true;
        return (
          // Rows have no identity but their place: one is taken out from where it stands.
          <div key={at} className={styles.row}>
            <select
              aria-label={`Field of filter ${at + 1}`}
              value={filter.fieldId}
              onChange={({ target }) => {
                const next = fields.find(({ id }) => id === target.value);
                if (next) put(at, { fieldId: next.id, rule: firstRule(next) });
              }}
            >
              {fields.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <select
              aria-label={`Rule of filter ${at + 1}`}
              value={filter.rule}
              onChange={({ target }) => put(at, { rule: target.value })}
            >
              {rules.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
            {takesValue ? (
              <input
                aria-label={`Value of filter ${at + 1}`}
                type={field?.type === "date" ? "date" : "text"}
                placeholder="Value"
                value={filter.value}
                onChange={({ target }) => put(at, { value: target.value })}
              />
            ) : (
              <span />
            )}
            <Button
              icon="close"
              aria-label={`Remove filter ${at + 1}`}
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

const firstRule = (field: RecordField) => rulesFor(field.type)[0]?.value ?? "includes";
