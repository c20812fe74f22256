import { Icon } from "@/components/ui/icon";
import { Outcome } from "@/components/ui/outcome";
import table from "@/components/ui/table.module.css";
import { counted } from "@/lib/words";
import type { CheckedFile } from "./check-rows";
import styles from "./check-step.module.css";

/** More than anybody mends at a sitting. */
const SHOWN = 50;

/** Each problem with its row and column; nothing is sent while there is one. */
export function CheckStep({ checked }: { checked: CheckedFile }) {
  const { problems, rows } = checked;
  if (problems.length === 0)
    return <Outcome>{counted(rows.length, "row", "rows")} checked, no problems</Outcome>;
  return (
    <>
      <p role="status" className={styles.count}>
        <Icon name="warning" /> {counted(problems.length, "problem", "problems")}: mend them in the file, or
        change the columns above
      </p>
      <table className={`${table.table} ${styles.table}`}>
        <caption className="visually-hidden">Problems</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Column</th>
            <th scope="col">Problem</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, SHOWN).map(({ row, column, text }) => (
            <tr key={`${row} ${column} ${text}`}>
              <td className={styles.number}>{row ?? "All"}</td>
              <td className={styles.column}>{column}</td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.length > SHOWN && <p className={styles.more}>and {problems.length - SHOWN} more</p>}
    </>
  );
}
