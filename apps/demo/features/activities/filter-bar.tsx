"use client";

import Form from "next/form";
import { useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import type { ActivityFilter } from "./filter";
import styles from "./filter-bar.module.css";

interface Choice {
  value: string;
  label: string;
}

interface FilterBarProps {
  filter: ActivityFilter;
  statuses: readonly Choice[];
  types: readonly Choice[];
}

const TYPING_PAUSE_MS = 250;

const differs = (data: FormData, { text, status, type }: ActivityFilter) =>
  String(data.get("text")).trim() !== text || data.get("status") !== status || data.get("type") !== type;

/** A plain GET form, so filters live in the address and work before any script has run; a change submits it. */
export function FilterBar({ filter, statuses, types }: FilterBarProps) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const submit = (wait = 0) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => form.current?.requestSubmit(), wait);
  };
  // On a slow line people choose before the scripts are there to hear of it.
  useEffect(() => {
    if (form.current && differs(new FormData(form.current), filter)) form.current.requestSubmit();
  }, [filter]);
  return (
    <Form ref={form} action="/activities" replace scroll={false} className={styles.bar}>
      <label className={styles.search}>
        <span className="visually-hidden">Search titles</span>
        <Icon name="search" />
        <input
          className={styles.input}
          type="search"
          name="text"
          placeholder="Search titles"
          defaultValue={filter.text}
          onChange={() => submit(TYPING_PAUSE_MS)}
        />
      </label>
      <Select
        name="status"
        label="Status"
        value={filter.status}
        choices={statuses}
        onChange={() => submit()}
      />
      <Select name="type" label="Type" value={filter.type} choices={types} onChange={() => submit()} />
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
