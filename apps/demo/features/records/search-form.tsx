"use client";

import Form from "next/form";
import { SearchField } from "@/components/ui/search-field";
import { useSubmit } from "@/lib/browser/use-submit";
import styles from "./filters.module.css";
import { HiddenParameters } from "./hidden-parameters";
import type { RecordsQuery } from "./query";

const TYPING_PAUSE_MS = 300;
const LIMITS = [100, 1000] as const;

/** A plain GET form, so that it works before any script has run; a change submits it. */
export function SearchForm({ query }: { query: RecordsQuery }) {
  const { form, submit } = useSubmit();
  const limit = query.limit === null ? "" : String(query.limit);
  return (
    <Form ref={form} action="/records" replace scroll={false} className={styles.bar}>
      <HiddenParameters query={query} but={["text", "limit"]} />
      <SearchField
        className={styles.search}
        label="Search records"
        name="text"
        placeholder="Search names and texts"
        defaultValue={query.text}
        onChange={() => submit(TYPING_PAUSE_MS)}
      />
      <label className={styles.choice}>
        <span className={styles.label}>Limit</span>
        <select
          key={limit}
          className={styles.select}
          name="limit"
          defaultValue={limit}
          onChange={() => submit()}
        >
          <option value="">None</option>
          {LIMITS.map((count) => (
            <option key={count} value={count}>
              {count.toLocaleString("en-GB")}
            </option>
          ))}
        </select>
      </label>
      <noscript>
        <button type="submit">Search</button>
      </noscript>
    </Form>
  );
}
