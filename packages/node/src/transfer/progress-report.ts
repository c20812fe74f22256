import type { DownloadProgress } from "@kal/core";

/** Tells how far a download is, never backwards: after a restart it stays where it was until it gets further. */
export class ProgressReport {
  readonly #tell: ((progress: DownloadProgress) => void) | undefined;
  #highest = -1;

  constructor(tell: ((progress: DownloadProgress) => void) | undefined) {
    this.#tell = tell;
  }

  reached(receivedBytes: number, totalBytes: number | null): void {
    if (!this.#tell || receivedBytes <= this.#highest) return;
    this.#highest = receivedBytes;
    this.#tell({ receivedBytes, totalBytes });
  }
}
