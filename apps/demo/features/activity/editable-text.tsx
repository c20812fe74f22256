"use client";

import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import styles from "./editable-text.module.css";

interface EditableTextProps {
  /** What is edited, for the field and the button. */
  label: string;
  text: string;
  /** A text of several lines. */
  long?: boolean;
  required?: boolean;
  /** How it stands there while nobody edits it. */
  children: ReactNode;
  onSave: (text: string) => void;
}

/** Something to read, with a button that turns it into a field. */
export function EditableText({ label, text, long, required, children, onSave }: EditableTextProps) {
  const [editing, setEditing] = useState(false);
  const id = useId();
  if (!editing) {
    return (
      <div className={styles.shown}>
        {children}
        <button type="button" className={styles.edit} onClick={() => setEditing(true)}>
          Edit<span className="visually-hidden"> {label.toLowerCase()}</span>
        </button>
      </div>
    );
  }
  const field = { id, name: "text", defaultValue: text, required, className: styles.field, autoFocus: true };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const typed = String(new FormData(event.currentTarget).get("text")).trim();
        setEditing(false);
        if (typed !== text) onSave(typed);
      }}
      onKeyDown={(event) => event.key === "Escape" && setEditing(false)}
    >
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      {long ? <textarea rows={5} {...field} /> : <input {...field} />}
      <div className={styles.actions}>
        <Button type="submit" kind="primary">
          Save
        </Button>
        <Button onClick={() => setEditing(false)}>Cancel</Button>
      </div>
    </form>
  );
}
