import Link from "next/link";
import { StatusChip } from "@/components/ui/status-chip";
import styles from "./record.module.css";
import type { ActivityEntry } from "./record-data";

export function ActivityList({ activities }: { activities: readonly ActivityEntry[] }) {
  if (activities.length === 0) return <p className={styles.none}>No activity has this record.</p>;
  return (
    <ul className={styles.activities}>
      {activities.map(({ id, title, status, labels }) => (
        <li key={id} className={styles.activity}>
          <Link href={`/activities/${id}`} className={styles.title} prefetch={false}>
            {title}
          </Link>
          <span className={styles.marks}>
            <StatusChip status={status} />
            {labels.map((label) => (
              <span key={label} className={styles.label}>
                {label}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
