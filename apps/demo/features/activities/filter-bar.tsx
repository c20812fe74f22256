"use client";

import Form from "next/form";
import { useEffect } from "react";
import { SearchField } from "@/components/ui/search-field";
import { useSubmit } from "@/lib/browser/use-submit";
import type { Choice, FilterChoices } from "./choices";
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
        <Select
          key={name}
          name={name}
          label={label}
          value={filter[name]}
          choices={options}
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

interface SelectProps {
  name: string;
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange: () => void;
}

function Select({ name, label, value, choices, onChange }: SelectProps) {
  return (
    <label className={styles.choice}>
      <span className={styles.label}>{label}</span>
      {/* The key makes a select that follows the address, also when one arrives by a link. */}
      <select key={value} className={styles.select} name={name} defaultValue={value} onChange={onChange}>
        <option value="">All</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
