import Link from "next/link";
import { TypeIcon } from "@/components/ui/type-icon";
import { type ActivityRow, typeLabel } from "@/lib/activities";
import { capital, day } from "@/lib/words";
import styles from "./board-card.module.css";

export const moveId = (id: string) => `move-${id}`;

interface BoardCardProps {
  row: ActivityRow;
  statuses: readonly string[];
  onMove: (id: string, status: string) => void;
}

export function BoardCard({ row, statuses, onMove }: BoardCardProps) {
  const due = day(row.due);
  return (
    <li
      className={styles.card}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData("text/plain", row.id);
        event.dataTransfer.effectAllowed = "move";
      }}
    >
      {/* A link is dragged as its address, unless it says otherwise. */}
      <Link className={styles.title} href={`/activities/${row.id}`} draggable={false}>
        {row.title}
      </Link>
      <p className={styles.facts}>
        <TypeIcon type={row.type} />
        {typeLabel(row.type)}
        {due && (
          <span className={styles.due}>
            Due <time dateTime={row.due ?? undefined}>{due}</time>
          </span>
        )}
      </p>
      {row.people.length > 0 && (
        <p className={styles.people}>{row.people.map(({ name }) => name).join(", ")}</p>
      )}
      <label className={styles.move}>
        <span aria-hidden="true">Move to</span>
        <select
          id={moveId(row.id)}
          aria-label={`Status of ${row.title}`}
          className={styles.select}
          value={row.status}
          onChange={(event) => onMove(row.id, event.target.value)}
        >
          {statuses.map((status) => (
            <option key={status} value={status}>
              {capital(status)}
            </option>
          ))}
        </select>
      </label>
    </li>
  );
}
