import Link from "next/link";
import type { Column } from "./column";
import { hrefOf, type RecordsQuery } from "./query";
import styles from "./record-grid.module.css";

/** Names of the columns; each is a link that sorts by it, and back. */
export function GridHead({ columns, query }: { columns: readonly Column[]; query: RecordsQuery }) {
  return (
    <tr aria-rowindex={1}>
      {columns.map((column, place) => {
        const mine = query.sort?.fieldId === column.id ? query.sort : null;
        const direction = mine ? (mine.descending ? "descending" : "ascending") : "none";
        const sort = { fieldId: column.id, descending: mine !== null && !mine.descending };
        return (
          <th
            key={column.id}
            scope="col"
            aria-colindex={place + 1}
            aria-sort={direction}
            data-type={column.type}
            className={styles.head}
          >
            <Link
              className={styles.sort}
              href={hrefOf({ ...query, sort })}
              scroll={false}
              prefetch={false}
              data-direction={direction}
            >
              {column.name}
            </Link>
          </th>
        );
      })}
    </tr>
  );
}
