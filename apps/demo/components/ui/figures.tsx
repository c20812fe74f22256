import type { ReactNode } from "react";
import styles from "./figures.module.css";

interface FiguresProps {
  figures: readonly { term: string; value: ReactNode; tone?: "done" | "stopped" | "review" }[];
}

/** A few numbers, each with its name. The colour only repeats what the name says. */
export function Figures({ figures }: FiguresProps) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ term, value, tone }) => (
        <div key={term} className={styles.figure} data-tone={tone}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
