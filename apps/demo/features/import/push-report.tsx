import { KaleidoscopeError } from "@kal/core";
import { Figures } from "@/components/ui/figures";
import { Notice } from "@/components/ui/notice";
import table from "@/components/ui/table.module.css";
import styles from "./push-report.module.css";
import type { PushSummary } from "./push-summary";

const WORDS: Record<PushSummary["ranges"][number]["what"], string> = {
  failed: "Not in",
  refused: "Not in",
  unsent: "Not in",
  unknown: "Unknown",
  unconfirmed: "Unknown",
};
const SHOWN = 50;

const number = (count: number) => count.toLocaleString("en-GB");

const isCancel = (cause: unknown) => cause instanceof Error && cause.name === "AbortError";

/** Every row is accounted for: in, not in, or unknown, with the reason where it is not in. */
export function PushReport({ summary }: { summary: PushSummary }) {
  const { created, updated, notIn, unknown, total, leftOut, ranges, cause } = summary;
  return (
    <section aria-label="Report" className={styles.report}>
      <p role="status" className={styles.headline}>
        {headline(summary)}
      </p>
      <Figures
        figures={[
          { term: "Created", value: number(created), tone: "done" },
          { term: "Updated", value: number(updated), tone: "done" },
          { term: "Not in", value: number(notIn), tone: notIn > 0 ? "stopped" : undefined },
          { term: "Unknown", value: number(unknown), tone: unknown > 0 ? "review" : undefined },
        ]}
      />
      {cause !== null && !isCancel(cause) && <Cause cause={cause} />}
      {ranges.length + leftOut.length > 0 && (
        <table className={table.table}>
          <caption className="visually-hidden">Rows that are not in, or may not be, of {total}</caption>
          <thead>
            <tr>
              <th scope="col">Rows</th>
              <th scope="col">State</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {ranges.map(({ what, from, to, why }) => (
              <tr key={`${what} ${from}`}>
                <td className={styles.rows}>{from === to ? from : `${from} to ${to}`}</td>
                <td>{WORDS[what]}</td>
                <td>{why}</td>
              </tr>
            ))}
            {leftOut.slice(0, SHOWN).map(({ row, keys, reason }) => (
              <tr key={`${keys} ${reason}`}>
                <td className={styles.rows}>{row ?? keys}</td>
                <td>Not in</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {leftOut.length > SHOWN && <p>and {leftOut.length - SHOWN} more</p>}
    </section>
  );
}

function headline({ notIn, unknown, cause }: PushSummary): string {
  if (isCancel(cause)) return "Cancelled. This is what became of the rows:";
  if (cause !== null) return "The push ended early. This is what became of the rows:";
  return notIn + unknown === 0 ? "All rows are in." : "Done, but not every row is in:";
}

/** The SDK's own messages say what to do; anything else may not be written for people. */
function Cause({ cause }: { cause: unknown }) {
  const known = KaleidoscopeError.is(cause);
  return (
    <Notice title="Why it ended">
      {known ? cause.message : "Something unexpected happened."}{" "}
      {known && <code className={styles.kind}>{cause.name}</code>}
    </Notice>
  );
}
