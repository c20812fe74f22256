import type { ReactNode } from "react";
import { Icon } from "./icon";
import styles from "./outcome.module.css";

interface OutcomeProps {
  /** Whether it came to what was wanted. */
  good?: boolean;
  children: ReactNode;
}

/** What became of something, in a line, announced to screen readers as it appears. */
export function Outcome({ good = true, children }: OutcomeProps) {
  return (
    <p role="status" className={styles.outcome} data-good={good}>
      <Icon name={good ? "check" : "close"} />
      <span className={styles.text}>{children}</span>
    </p>
  );
}
