import Link from "next/link";
import { StatusChip } from "@/components/ui/status-chip";
import type { ActivityRow } from "@/lib/activities";
import { statusTone } from "@/lib/status-tone";
import { day } from "@/lib/words";
import styles from "./due-list.module.css";

const SHOWN = 5;

/** What has to be ready first, of all that is neither finished nor stopped. */
export function DueList({ activities }: { activities: readonly ActivityRow[] }) {
  const open = activities
    .filter(({ due, status }) => due && !["done", "stopped"].includes(statusTone(status)))
    .sort((one, other) => (one.due ?? "").localeCompare(other.due ?? ""))
    .slice(0, SHOWN);
  if (open.length === 0) return <p className={styles.none}>Nothing has a date.</p>;
  return (
    <ul>
      {open.map(({ id, title, status, due }) => (
        <li key={id}>
          <Link className={styles.row} href={`/activities/${id}`}>
            <span className={styles.title}>{title}</span>
            <span>
              <StatusChip status={status} />
            </span>
            <time className={styles.date} dateTime={due ?? undefined}>
              {day(due)}
            </time>
          </Link>
        </li>
      ))}
    </ul>
  );
}
