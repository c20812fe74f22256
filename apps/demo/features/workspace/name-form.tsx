"use client";

import { type ReactNode, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import control from "@/components/ui/control.module.css";
import styles from "./name-form.module.css";

interface NameFormProps {
  label: string;
  /** What the label leaves to be seen, for those who do not. */
  of?: string;
  /** On the button. */
  action: string;
  pending: boolean;
  /** Further fields, read from the form by their names. */
  children?: ReactNode;
  /** `clear` empties the form; what was refused is better kept. */
  onSubmit: (name: string, form: FormData, clear: () => void) => void;
}

/** One line that names a new thing. */
export function NameForm({ label, of, action, pending, children, onSubmit }: NameFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        const name = String(data.get("name")).trim();
        if (name) onSubmit(name, data, () => form.current?.reset());
      }}
    >
      <label className={styles.label} htmlFor={id}>
        {label}
        {of && <span className="visually-hidden"> of {of}</span>}
      </label>
      <input
        id={id}
        className={`${control.control} ${styles.input}`}
        name="name"
        required
        autoComplete="off"
      />
      {children}
      <Button type="submit" icon="plus" disabled={pending}>
        {action}
      </Button>
    </form>
  );
}
