import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import type { Column } from "./column";
import styles from "./filters.module.css";
import { type FieldRule, hrefOf, type RecordsQuery } from "./query";
import { ruleNamed } from "./rules";

/** The filters that hold, each with a way to drop it. */
export function FilterChips({ query, fields }: { query: RecordsQuery; fields: readonly Column[] }) {
  if (query.filters.length === 0) return null;
  const without = (dropped: FieldRule) =>
    hrefOf({ ...query, filters: query.filters.filter((filter) => filter !== dropped) });
  return (
    <ul aria-label="Filters" className={styles.chips}>
      {query.filters.map((filter) => {
        const words = sentence(filter, fields);
        return (
          <li key={words} className={styles.chip}>
            {words}
            <Link
              className={styles.drop}
              href={without(filter)}
              scroll={false}
              aria-label={`Drop the filter: ${words}`}
            >
              <Icon name="close" size={14} />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function sentence({ fieldId, rule, value }: FieldRule, fields: readonly Column[]): string {
  const field = fields.find(({ id }) => id === fieldId);
  const { label, operand } = ruleNamed(rule, field?.type ?? "text");
  const shown = field?.type === "boolean" ? (value === "true" ? "yes" : "no") : value;
  return [field?.name ?? "Unknown field", label, operand === "none" ? "" : shown].join(" ").trim();
}
