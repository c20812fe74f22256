import type { JsonValue } from "@kal/core";
import { type KeyboardEvent, useId } from "react";
import { Button } from "@/components/ui/button";
import control from "@/components/ui/control.module.css";
import styles from "./field-value.module.css";
import { contentOf, typedText } from "./input-of";
import type { FieldEntry } from "./record-data";

interface ValueFormProps {
  field: FieldEntry;
  onSave: (content: JsonValue) => void;
  onCancel: () => void;
}

export function ValueForm({ field, onSave, onCancel }: ValueFormProps) {
  const id = useId();
  const leave = (event: KeyboardEvent) => {
    if (event.key === "Escape") onCancel();
  };
  return (
    <form
      className={styles.form}
      onKeyDown={leave}
      onSubmit={(event) => {
        event.preventDefault();
        const typed = String(new FormData(event.currentTarget).get("value") ?? "");
        onSave(contentOf(typed, field.type));
      }}
    >
      <label className="visually-hidden" htmlFor={id}>
        {field.name}
      </label>
      <ValueInput id={id} field={field} />
      <div className={styles.actions}>
        <Button type="submit" kind="primary">
          Save
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

function ValueInput({ id, field: { type, content } }: { id: string; field: FieldEntry }) {
  // Focus the input, because the user asked to edit.
  const shared = {
    id,
    name: "value",
    className: `${control.control} ${styles.input}`,
    autoFocus: true,
  } as const;
  if (type === "boolean")
    return (
      <select {...shared} defaultValue={String(content ?? "")}>
        <option value="">Not set</option>
        <option value="true">Yes</option>
        <option value="false">No</option>
      </select>
    );
  const isNumber = type === "number" || type === "qualified-number";
  return (
    <input
      {...shared}
      type={type === "date" ? "date" : "text"}
      inputMode={isNumber ? "decimal" : undefined}
      defaultValue={typedText(content)}
      autoComplete="off"
    />
  );
}
