import type { ComponentProps } from "react";
import styles from "./select-field.module.css";

interface SelectFieldProps extends ComponentProps<"select"> {
  label: string;
  options: readonly { value: string; label: string }[];
}

/** A choice with its label in one frame. `className` is for its place among others. */
export function SelectField({ label, options, className = "", ...select }: SelectFieldProps) {
  return (
    <label className={`${styles.field} ${className}`}>
      <span className={styles.label}>{label}</span>
      <select className={styles.select} {...select}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
