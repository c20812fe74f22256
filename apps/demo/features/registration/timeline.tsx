import { StatusChip } from "@/components/ui/status-chip";
import { day } from "@/lib/words";
import { type Handover, isOpen } from "./steps";
import styles from "./timeline.module.css";

const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium", timeZone: "UTC" });
const words = (status: string) => status.replaceAll("_", " ");

interface TimelineProps {
  handovers: readonly Handover[];
  /** Said where there is nothing yet. */
  none: string;
}

/** What was handed to the registrar, the newest first: how it stands, his steps, and what he found wrong. */
export function Timeline({ handovers, none }: TimelineProps) {
  const [latest] = handovers;
  return (
    <>
      <p role="status" className="visually-hidden">
        {latest ? `${latest.title}: ${words(latest.status)}. ${latest.message}` : none}
      </p>
      {handovers.length === 0 && <p className={styles.none}>{none}</p>}
      <ol className={styles.list}>
        {handovers.map((one) => (
          <li key={one.id} className={styles.item} data-open={isOpen(one)}>
            <div className={styles.head}>
              <h3 className={styles.title}>{one.title}</h3>
              <StatusChip status={words(one.status)} />
              <span className={styles.at}>{one.at && <time dateTime={one.at}>{day(one.at)}</time>}</span>
            </div>
            {one.message && <p className={styles.message}>{one.message}</p>}
            {one.journal.length > 0 && (
              <ol aria-label="Steps of the registrar" className={styles.steps}>
                {one.journal.map(({ at, text }) => (
                  <li key={`${at} ${text}`} className={styles.step}>
                    <time dateTime={at}>{clock.format(new Date(at))}</time>
                    <span>{text}</span>
                  </li>
                ))}
              </ol>
            )}
            {one.errors.length > 0 && (
              <table className={styles.errors}>
                <caption className="visually-hidden">What was wrong</caption>
                <tbody>
                  {one.errors.map(({ record, text }) => (
                    <tr key={`${record} ${text}`}>
                      <th scope="row">{record}</th>
                      <td>{text}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
