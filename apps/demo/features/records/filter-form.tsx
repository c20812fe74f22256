"use client";

import Form from "next/form";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Column } from "./column";
import styles from "./filters.module.css";
import { HiddenParameters } from "./hidden-parameters";
import type { RecordsQuery } from "./query";
import { type Operand, rulesFor } from "./rules";

const HINTS: { [Kind in Operand]: string } = {
  none: "",
  one: "Value",
  several: "Values, with commas",
  range: "From, to",
};

interface FilterFormProps {
  query: RecordsQuery;
  fields: readonly [Column, ...Column[]];
}

/** One more filter: a field, a rule that fits its type, and what to compare with. */
export function FilterForm({ query, fields }: FilterFormProps) {
  const [field, setField] = useState(fields[0]);
  const rules = rulesFor(field.type);
  const [rule, setRule] = useState(rules[0]?.rule);
  const operand = rules.find((known) => known.rule === rule)?.operand ?? "one";
  const choose = (id: string) => {
    const chosen = fields.find((known) => known.id === id) ?? fields[0];
    setField(chosen);
    setRule(rulesFor(chosen.type)[0]?.rule);
  };
  return (
    <Form action="/records" scroll={false} className={styles.bar}>
      <HiddenParameters query={query} but={[]} />
      <label className={styles.choice}>
        <span className={styles.label}>Field</span>
        <select
          className={styles.select}
          name="field"
          value={field.id}
          onChange={(event) => choose(event.target.value)}
        >
          {fields.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.choice}>
        <span className={styles.label}>Rule</span>
        <select
          className={styles.select}
          name="rule"
          value={rule}
          onChange={(event) => setRule(event.target.value)}
        >
          {rules.map((known) => (
            <option key={known.rule} value={known.rule}>
              {known.label}
            </option>
          ))}
        </select>
      </label>
      {operand !== "none" && <ValueInput key={field.type} type={field.type} hint={HINTS[operand]} />}
      <Button type="submit" icon="filter">
        Add filter
      </Button>
    </Form>
  );
}

function ValueInput({ type, hint }: { type: string; hint: string }) {
  if (type === "boolean")
    return (
      <label className={styles.choice}>
        <span className={styles.label}>Value</span>
        <select className={styles.select} name="value" defaultValue="true">
          <option value="true">Yes</option>
          <option value="false">No</option>
        </select>
      </label>
    );
  return (
    <label className={styles.value}>
      <span className="visually-hidden">Value</span>
      <input className={styles.text} name="value" placeholder={hint} required autoComplete="off" />
    </label>
  );
}
