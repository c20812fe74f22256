import Link from "next/link";
import styles from "@/components/ui/timeline.module.css";
import type { EventRow } from "./event-rows";

export function EventList({ events }: { events: readonly EventRow[] }) {
  if (events.length === 0) return <p className={styles.none}>Nothing has happened yet.</p>;
  return (
    <ol className={styles.events}>
      {events.map(({ id, who, verb, subject, href, rest, when }) => (
        <li key={id} className={styles.event}>
          <p>
            {who} {verb}{" "}
            {href ? (
              <Link className={styles.subject} href={href}>
                {subject}
              </Link>
            ) : (
              <strong className={styles.subject}>{subject}</strong>
            )}{" "}
            {rest}
          </p>
          <p className={styles.when}>{when}</p>
        </li>
      ))}
    </ol>
  );
}
