import { formatBytes, formatDuration } from "../output/format";

/** The rate is the average over this time: short enough to show a stall, long enough to smooth a burst. */
const WINDOW_MS = 10_000;
/** Less data than this gives no reliable rate. */
const MIN_DURATION_MS = 500;

/** Measures how fast bytes arrive, and estimates the time left. */
export class TransferRate {
  #samples: { at: number; received: number }[] = [];

  constructor(readonly now: () => number = () => performance.now()) {}

  /** Records the number of bytes received so far. */
  record(received: number): void {
    const at = this.now();
    this.#samples.push({ at, received });
    while ((this.#samples[1]?.at ?? at) <= at - WINDOW_MS) this.#samples.shift();
  }

  /** Returns details such as `["2.1 MB/s", "7 s left"]`, or an empty list until the rate is known. */
  details(totalBytes: number | null): string[] {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    if (!first || !last || last.at - first.at < MIN_DURATION_MS) return [];
    const perSecond = ((last.received - first.received) / (last.at - first.at)) * 1000;
    if (perSecond <= 0) return [];
    const rate = `${formatBytes(perSecond)}/s`;
    if (totalBytes === null || last.received >= totalBytes) return [rate];
    return [rate, `${formatDuration((totalBytes - last.received) / perSecond)} left`];
  }
}
