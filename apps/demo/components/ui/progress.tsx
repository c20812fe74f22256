import type { DownloadProgress } from "@kal/web";
import { byteSize } from "@/lib/words";
import styles from "./progress.module.css";

interface ProgressProps {
  progress: DownloadProgress | null;
  label?: string;
}

/** A bar and the same in numbers. Without a known length the bar says only that something comes. */
export function Progress({ progress, label = "Download" }: ProgressProps) {
  const received = progress?.receivedBytes ?? 0;
  const total = progress?.totalBytes ?? null;
  const share = total === null ? null : total === 0 ? 100 : Math.floor((100 * received) / total);
  return (
    <div className={styles.progress}>
      <progress aria-label={label} className={styles.bar} max={100} value={share ?? undefined} />
      <p className={styles.numbers}>
        <span>{total === null ? byteSize(received) : `${byteSize(received)} of ${byteSize(total)}`}</span>
        <span>{share === null ? "" : `${share} %`}</span>
      </p>
    </div>
  );
}
