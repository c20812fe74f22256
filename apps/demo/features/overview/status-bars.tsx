import Link from "next/link";
import type { ActivityRow } from "@/lib/activities";
import { statusTone } from "@/lib/status-tone";
import { tally } from "@/lib/tally";
import { capital, counted } from "@/lib/words";
import styles from "./status-bars.module.css";

/** Each status with a bar as long as its share of the largest. The words carry the numbers; the bars are for the eye. */
export function StatusBars({ activities }: { activities: readonly ActivityRow[] }) {
  const rows = tally(activities, ({ status }) => status);
  const most = rows[0]?.[1] ?? 1;
  return (
    <ul className={styles.bars}>
      {rows.map(([status, count]) => (
        <li key={status}>
          <Link className={styles.row} href={`/activities?status=${encodeURIComponent(status)}`}>
            <span className={styles.name}>{capital(status)}</span>
            <svg aria-hidden="true" className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none">
              <rect className={styles.track} width="100" height="8" />
              <rect fill={`var(--tone-${statusTone(status)})`} width={(100 * count) / most} height="8" />
            </svg>
            <span className={styles.count}>
              {count}
              <span className="visually-hidden">
                {" "}
                {counted(count, "activity", "activities").replace(/^\S+ /, "")}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
