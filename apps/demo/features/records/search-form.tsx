"use client";

import Form from "next/form";
import { SearchField } from "@/components/ui/search-field";
import { SelectField } from "@/components/ui/select-field";
import { useSubmit } from "@/lib/browser/use-submit";
import styles from "./filters.module.css";
import { HiddenParameters } from "./hidden-parameters";
import type { RecordsQuery } from "./query";

const TYPING_PAUSE_MS = 300;
const LIMITS = [
  { value: "", label: "None" },
  ...[100, 1000].map((count) => ({ value: String(count), label: count.toLocaleString("en-GB") })),
];

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
      <SelectField
        key={limit}
        className={styles.choice}
        label="Limit"
        name="limit"
        defaultValue={limit}
        options={LIMITS}
        onChange={() => submit()}
      />
      <noscript>
        <button type="submit">Search</button>
      </noscript>
    </Form>
  );
}
