import { Empty } from "@/components/ui/empty";
import { StatusChip } from "@/components/ui/status-chip";
import table from "@/components/ui/table.module.css";
import styles from "./draft-table.module.css";
import type { Draft } from "./load-registration";

/** A region that scrolls must take the focus, or its columns are out of reach of the keyboard (Safari). */
const SCROLLED_BY_KEYS = { tabIndex: 0 };

/** The staging table: what waits to be registered, and what the registrar last said of each. */
export function DraftTable({ columns, drafts }: { columns: readonly string[]; drafts: readonly Draft[] }) {
  if (drafts.length === 0)
    return <Empty>No draft waits here. Stage some rows, or look below what became of them.</Empty>;
  return (
    <section aria-label="Drafts" className={table.frame} {...SCROLLED_BY_KEYS}>
      <table className={`${table.framed} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">Draft</th>
            {columns.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            <th scope="col">Registrar</th>
          </tr>
        </thead>
        <tbody>
          {drafts.map(({ id, name, cells, status, message }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {columns.map((title) => (
                <td key={title}>{cells[title]}</td>
              ))}
              <td>
                {status ? <StatusChip status={status.replaceAll("_", " ")} /> : "Not asked yet"}
                {message && <span className={styles.message}>{message}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
