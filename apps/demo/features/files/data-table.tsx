import table from "@/components/ui/table.module.css";
import { counted } from "@/lib/words";
import styles from "./data-table.module.css";
import type { TableData } from "./table-data";

/** More rows than anybody reads, and few enough to draw at once. */
const SHOWN = 200;

/** A region that scrolls must take the focus, or its rows are out of reach of the keyboard (Safari). */
const SCROLLED_BY_KEYS = { tabIndex: 0 };

export function DataTable({ name, data }: { name: string; data: TableData }) {
  const { header, rows, numeric } = data;
  const columns = header.map((title, index) => ({ title, index, align: numeric[index] ? "end" : "start" }));
  return (
    <figure>
      <section
        aria-label={`Contents of ${name}`}
        className={`${table.frame} ${styles.frame}`}
        {...SCROLLED_BY_KEYS}
      >
        <table className={`${table.framed} ${styles.table}`}>
          <thead>
            <tr>
              {columns.map(({ title, index, align }) => (
                <th key={index} scope="col" data-align={align}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row, number) => (
              // A row of a file has nothing but its place to be known by.
              <tr key={`${number}:${row[0]}`}>
                {columns.map(({ index, align }) => (
                  <td key={index} data-align={align}>
                    {row[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <figcaption className={styles.caption}>
        {counted(rows.length, "row", "rows")}, {counted(header.length, "column", "columns")}
        {rows.length > SHOWN && `; the first ${SHOWN} are shown`}
      </figcaption>
    </figure>
  );
}
