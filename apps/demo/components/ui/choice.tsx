import type { ReactNode } from "react";
import styles from "./choice.module.css";

interface ChoiceProps {
  name: string;
  value: string;
  checked: boolean;
  onChoose: () => void;
  className?: string;
  children: ReactNode;
}

/** A radio button whose whole label is the thing to press. Arrow keys move between those of one name. */
export function Choice({ name, value, checked, onChoose, className, children }: ChoiceProps) {
  return (
    <label className={`${styles.choice} ${className ?? ""}`}>
      <input
        className={styles.input}
        type="radio"
        name={name}
        value={value}
        checked={checked}
        onChange={onChoose}
      />
      {children}
    </label>
  );
}
