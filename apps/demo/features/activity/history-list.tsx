import styles from "@/components/ui/timeline.module.css";
import type { HistoryRow } from "./history";

export function History({ rows }: { rows: readonly HistoryRow[] }) {
  if (rows.length === 0) return <p className={styles.none}>Nothing is recorded.</p>;
  return (
    <ol className={styles.events}>
      {rows.map(({ id, who, what, when }) => (
        <li key={id} className={styles.event}>
          <p>
            {who} {what}
          </p>
          <p className={styles.when}>{when}</p>
        </li>
      ))}
    </ol>
  );
}
