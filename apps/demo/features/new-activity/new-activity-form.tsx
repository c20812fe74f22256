"use client";

import Link from "next/link";
import { startTransition, useActionState } from "react";
import { Button } from "@/components/ui/button";
import control from "@/components/ui/control.module.css";
import { Notice } from "@/components/ui/notice";
import { type Named, typeLabel } from "@/lib/activities";
import { type CreateState, createActivity } from "./create-activity";
import type { NewActivityChoices } from "./load-choices";
import styles from "./new-activity-form.module.css";

const UNSENT: CreateState = { problem: null, createdId: null };
const TYPES = ["task", "experiment", "cycle", "stage", "milestone", "project"];

/** After a refusal it keeps what was typed. */
export function NewActivityForm({ choices }: { choices: Omit<NewActivityChoices, "requests"> }) {
  const [{ problem, createdId }, create, pending] = useActionState(createActivity, UNSENT);
  return (
    <form
      action={create}
      className={styles.form}
      onSubmit={(event) => {
        // React empties a form whose action has ended, also where it was refused.
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        startTransition(() => create(form));
      }}
    >
      <label className={styles.field}>
        <span className={styles.label}>Title</span>
        <input className={control.control} name="title" required autoComplete="off" />
      </label>
      <label className={styles.field}>
        <span className={styles.label}>Made from</span>
        <select className={control.control} name="kind">
          <optgroup label="Definitions of this workspace">
            {choices.definitions.map(({ id, name, type }) => (
              <option key={id} value={`definition:${id}`}>
                {name} ({typeLabel(type).toLowerCase()})
              </option>
            ))}
          </optgroup>
          <optgroup label="Without a definition">
            {TYPES.map((type) => (
              <option key={type} value={`type:${type}`}>
                {typeLabel(type)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <label className={styles.field}>
        <span className={styles.label}>Due</span>
        <input className={control.control} type="date" name="due" />
      </label>
      <Checks legend="Programs" name="programs" choices={choices.programs} />
      <Checks legend="Assigned to" name="people" choices={choices.people} />
      <Checks legend="Labels" name="labels" choices={choices.labels} />
      {problem && (
        <Notice
          title={problem.title}
          action={createdId && <Link href={`/activities/${createdId}`}>Open the new activity</Link>}
        >
          {problem.advice} ({problem.kind})
        </Notice>
      )}
      <div>
        <Button type="submit" kind="primary" icon="plus" disabled={pending || createdId !== null}>
          {pending ? "Creating" : "Create activity"}
        </Button>
      </div>
    </form>
  );
}

function Checks({ legend, name, choices }: { legend: string; name: string; choices: readonly Named[] }) {
  if (choices.length === 0) return null;
  return (
    <fieldset className={styles.checks}>
      <legend className={styles.label}>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.id} className={styles.check}>
          <input type="checkbox" name={name} value={choice.id} />
          {choice.name}
        </label>
      ))}
    </fieldset>
  );
}
