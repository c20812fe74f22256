"use client";

import { unlisted } from "@kal/core";
import Form from "next/form";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { Column } from "./column";
import styles from "./filters.module.css";
import { HiddenParameters } from "./hidden-parameters";
import type { RecordsQuery } from "./query";
import { RuleValue } from "./rule-value";
import { rulesFor } from "./rules";

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
      <SelectField
        className={styles.choice}
        label="Field"
        name="field"
        value={field.id}
        options={fields.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ target }) => choose(target.value)}
      />
      <SelectField
        className={styles.choice}
        label="Rule"
        name="rule"
        value={rule}
        options={rules.map((known) => ({ value: known.rule, label: known.label }))}
        onChange={({ target }) => setRule(unlisted(target.value))}
      />
      <RuleValue
        // Another type or another kind of value is another field, and empty.
        key={`${field.type} ${operand}`}
        className={styles.value}
        name="value"
        aria-label="Value"
        type={field.type}
        operand={operand}
        required
      />
      <Button type="submit" icon="filter">
        Add filter
      </Button>
    </Form>
  );
}
