import type { ComponentProps } from "react";
import { Icon } from "./icon";
import styles from "./search-field.module.css";

interface SearchFieldProps extends Omit<ComponentProps<"input">, "type"> {
  label: string;
  /** Above the frame, for all to see. Otherwise it is only read out. */
  labelShown?: boolean;
}

/** A text to look for, in a frame with its sign. `className` is for its place among others. */
export function SearchField({ label, labelShown = false, className = "", ...input }: SearchFieldProps) {
  return (
    <label className={`${styles.field} ${className}`}>
      <span className={labelShown ? styles.label : "visually-hidden"}>{label}</span>
      <span className={styles.frame}>
        <Icon name="search" />
        <input type="search" className={styles.input} {...input} />
      </span>
    </label>
  );
}
