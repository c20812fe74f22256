"use client";

import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import control from "@/components/ui/control.module.css";
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
  const [state, setState] = useState<"shown" | "editing" | "left">("shown");
  const id = useId();
  const leave = () => setState("left");
  if (state !== "editing") {
    // Return the focus to the button that opened the field; otherwise it goes to the top of the page.
    const focus = { autoFocus: state === "left" };
    return (
      <div className={styles.shown}>
        {children}
        <button type="button" className={styles.edit} onClick={() => setState("editing")} {...focus}>
          Edit<span className="visually-hidden"> {label.toLowerCase()}</span>
        </button>
      </div>
    );
  }
  const field = {
    id,
    name: "text",
    defaultValue: text,
    required,
    className: control.control,
    autoFocus: true,
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const typed = String(new FormData(event.currentTarget).get("text")).trim();
        leave();
        if (typed !== text) onSave(typed);
      }}
      onKeyDown={(event) => event.key === "Escape" && leave()}
    >
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      {long ? <textarea rows={5} {...field} /> : <input {...field} />}
      <div className={styles.actions}>
        <Button type="submit" kind="primary">
          Save
        </Button>
        <Button onClick={leave}>Cancel</Button>
      </div>
    </form>
  );
}
