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
      {/* Not on each change of the choice: by keyboard one passes other statuses on the way. */}
      <form
        className={styles.move}
        onSubmit={(event) => {
          event.preventDefault();
          onMove(row.id, String(new FormData(event.currentTarget).get("status")));
        }}
      >
        <select
          id={moveId(row.id)}
          aria-label={`Status of ${row.title}`}
          className={styles.select}
          name="status"
          key={row.status}
          defaultValue={row.status}
        >
          {statuses.map((status) => (
            <option key={status} value={status}>
              {capital(status)}
            </option>
          ))}
        </select>
        <button type="submit" className={styles.button} aria-label={`Move ${row.title}`}>
          Move
        </button>
      </form>
    </li>
  );
}
