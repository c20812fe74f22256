import styles from "./bar.module.css";

interface BarProps {
  label: string;
  /** In percent; `null` where all that is known is that something comes. */
  share: number | null;
  /** The same in words. */
  words: string;
}

export function Bar({ label, share, words }: BarProps) {
  return (
    <div className={styles.progress}>
      <progress aria-label={label} className={styles.bar} max={100} value={share ?? undefined} />
      <p className={styles.numbers}>
        <span>{words}</span>
        <span>{share === null ? "" : `${share} %`}</span>
      </p>
    </div>
  );
}
