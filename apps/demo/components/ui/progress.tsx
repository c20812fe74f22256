import type { DownloadProgress } from "@kal/web";
import { byteSize } from "@/lib/words";
import { Bar } from "./bar";

interface ProgressProps {
  progress: DownloadProgress | null;
  label?: string;
}

/** A bar and the same in numbers. Without a known length the bar says only that something comes. */
export function Progress({ progress, label = "Download" }: ProgressProps) {
  const received = progress?.receivedBytes ?? 0;
  const total = progress?.totalBytes ?? null;
  const share = total === null ? null : total === 0 ? 100 : Math.floor((100 * received) / total);
  const words = total === null ? byteSize(received) : `${byteSize(received)} of ${byteSize(total)}`;
  return <Bar label={label} share={share} words={words} />;
}
