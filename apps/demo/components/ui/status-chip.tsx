import { statusTone } from "@/lib/status-tone";
import { capital } from "@/lib/words";
import styles from "./status-chip.module.css";

/** The status in words; its colour only repeats what the words say. */
export function StatusChip({ status }: { status: string }) {
  return (
    <span className={styles.chip} data-tone={statusTone(status)}>
      {capital(status)}
    </span>
  );
}
