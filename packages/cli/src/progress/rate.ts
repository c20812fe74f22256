import { bytes, duration } from "../output/quantities";

/** Looks back this far, so that a stall shows and a burst is soon forgotten. */
const WINDOW_MS = 10_000;
/** Before this a rate would be a guess. */
const FIRST_MS = 500;

/** How fast bytes come, and when the rest will be here. */
export class Rate {
  #samples: { at: number; received: number }[] = [];

  constructor(readonly now: () => number = () => performance.now()) {}

  reached(received: number): void {
    const at = this.now();
    this.#samples.push({ at, received });
    while ((this.#samples[1]?.at ?? at) <= at - WINDOW_MS) this.#samples.shift();
  }

  /** Such as `["2.1 MB/s", "7 s left"]`; empty while nothing can be said. */
  facts(totalBytes: number | null): string[] {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    if (!first || !last || last.at - first.at < FIRST_MS) return [];
    const perSecond = ((last.received - first.received) / (last.at - first.at)) * 1000;
    if (perSecond <= 0) return [];
    const left =
      totalBytes === null || last.received >= totalBytes
        ? []
        : [`${duration((totalBytes - last.received) / perSecond)} left`];
    return [`${bytes(perSecond)}/s`, ...left];
  }
}
