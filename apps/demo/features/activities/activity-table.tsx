import Link from "next/link";
import { StatusChip } from "@/components/ui/status-chip";
import { TypeIcon } from "@/components/ui/type-icon";
import { type ActivityRow, typeLabel } from "@/lib/activities";
import { day } from "@/lib/words";
import styles from "./activity-table.module.css";

/** One table; on a phone its rows become cards, by style alone. */
export function ActivityTable({ rows }: { rows: readonly ActivityRow[] }) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">Activities</caption>
      <thead className={styles.head}>
        <tr>
          <th scope="col">Activity</th>
          <th scope="col">Type</th>
          <th scope="col">Status</th>
          <th scope="col">Program</th>
          <th scope="col">Assigned</th>
          <th scope="col">Due</th>
        </tr>
      </thead>
      <tbody className={styles.body}>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { row: ActivityRow }) {
  const due = day(row.due);
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.title}>
        <Link className={styles.link} href={`/activities/${row.id}`}>
          {row.title}
        </Link>
        {row.externalId && <span className={styles.external}>{row.externalId}</span>}
      </th>
      <td className={styles.type}>
        <TypeIcon type={row.type} />
        {typeLabel(row.type)}
      </td>
      <td className={styles.status}>
        <StatusChip status={row.status} />
      </td>
      <td className={styles.programs}>{row.programs.map(({ name }) => name).join(", ")}</td>
      <td className={styles.people}>{row.people.map(({ name }) => name).join(", ")}</td>
      <td className={styles.due}>{due && <time dateTime={row.due ?? undefined}>{due}</time>}</td>
    </tr>
  );
}
