import styles from "./panes.module.css";
import type { StreamState } from "./use-stream";

const WORDS: Record<StreamState["phase"], string> = {
  idle: "Not started",
  opening: "Opening",
  running: "Arriving",
  paused: "Paused",
  done: "Complete",
  cancelled: "Cancelled",
  failed: "Failed",
};

export function StreamFigures({ state }: { state: StreamState }) {
  return (
    <dl className={styles.figures}>
      <div className={styles.figure}>
        <dt>State</dt>
        <dd>
          <span role="status">{WORDS[state.phase]}</span>
        </dd>
      </div>
      <div className={styles.figure}>
        <dt>Lines read so far</dt>
        <dd>{state.lines.toLocaleString("en-GB")}</dd>
      </div>
    </dl>
  );
}
