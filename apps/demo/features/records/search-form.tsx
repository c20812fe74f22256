"use client";

import Form from "next/form";
import { useRef } from "react";
import { Icon } from "@/components/ui/icon";
import styles from "./filters.module.css";
import { HiddenParameters } from "./hidden-parameters";
import type { RecordsQuery } from "./query";

const TYPING_PAUSE_MS = 300;
const LIMITS = [100, 1000] as const;

/** A plain GET form, so that it works before any script has run; a change submits it. */
export function SearchForm({ query }: { query: RecordsQuery }) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const submit = (wait = 0) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => form.current?.requestSubmit(), wait);
  };
  const limit = query.limit === null ? "" : String(query.limit);
  return (
    <Form ref={form} action="/records" replace scroll={false} className={styles.bar}>
      <HiddenParameters query={query} but={["text", "limit"]} />
      <label className={styles.search}>
        <span className="visually-hidden">Search records</span>
        <Icon name="search" />
        <input
          className={styles.text}
          type="search"
          name="text"
          placeholder="Search names and texts"
          defaultValue={query.text}
          onChange={() => submit(TYPING_PAUSE_MS)}
        />
      </label>
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
