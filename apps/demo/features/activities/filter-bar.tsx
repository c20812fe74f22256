"use client";

import Form from "next/form";
import { useEffect } from "react";
import { SearchField } from "@/components/ui/search-field";
import { SelectField } from "@/components/ui/select-field";
import { useSubmit } from "@/lib/browser/use-submit";
import type { FilterChoices } from "./choices";
import { type ActivityFilter, filterNames } from "./filter";
import styles from "./filter-bar.module.css";

interface FilterBarProps {
  filter: ActivityFilter;
  choices: FilterChoices;
}

const TYPING_PAUSE_MS = 250;

const differs = (data: FormData, filter: ActivityFilter) =>
  filterNames.some((name) => String(data.get(name)).trim() !== filter[name]);

/** A plain GET form, so filters live in the address and work before any script has run; a change submits it. */
export function FilterBar({ filter, choices }: FilterBarProps) {
  const { form, submit } = useSubmit();
  // On a slow line people choose before the scripts are there to hear of it.
  useEffect(() => {
    if (form.current && differs(new FormData(form.current), filter)) form.current.requestSubmit();
  }, [filter]);
  return (
    <Form ref={form} action="/activities" replace scroll={false} className={styles.bar}>
      <SearchField
        className={styles.search}
        label="Search titles"
        name="text"
        placeholder="Search titles"
        defaultValue={filter.text}
        onChange={() => submit(TYPING_PAUSE_MS)}
      />
      {choices.map(({ name, label, choices: options }) => (
        <SelectField
          // The key makes a select that follows the address, also when one arrives by a link.
          key={`${name} ${filter[name]}`}
          className={styles.choice}
          name={name}
          label={label}
          defaultValue={filter[name]}
          options={[{ value: "", label: "All" }, ...options]}
          onChange={() => submit()}
        />
      ))}
      {filter.view === "board" && <input type="hidden" name="view" value="board" />}
      <noscript>
        <button type="submit">Apply</button>
      </noscript>
    </Form>
  );
}
