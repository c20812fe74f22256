import type { DownloadProgress } from "@kal/core";

/** How far several downloads are together. */
export interface DownloadFilesProgress {
  /** Files that are done, whether they came or failed. */
  finishedFiles: number;
  /** Files that could not be downloaded. */
  failedFiles: number;
  /** Files asked for. */
  totalFiles: number;
  /** Bytes of all files so far. */
  receivedBytes: number;
  /** `null` until the length of every file is known. */
  totalBytes: number | null;
}

/** Adds up the reports of single downloads. */
export class BatchProgress {
  readonly #tell: ((progress: DownloadFilesProgress) => void) | undefined;
  readonly #parts: (DownloadProgress | null)[];
  #finished = 0;
  #failed = 0;
  #received = 0;
  #known = 0;
  #total = 0;

  constructor(files: number, tell: ((progress: DownloadFilesProgress) => void) | undefined) {
    this.#tell = tell;
    this.#parts = new Array(files).fill(null);
  }

  reached(index: number, progress: DownloadProgress): void {
    this.#set(index, progress);
    this.#report();
  }

  finished(index: number, failed: boolean): void {
    const part = this.#parts[index];
    // Nothing more is to come, so what came is all there is.
    const receivedBytes = part?.receivedBytes ?? 0;
    this.#set(index, { receivedBytes, totalBytes: receivedBytes });
    this.#finished += 1;
    if (failed) this.#failed += 1;
    this.#report();
  }

  #set(index: number, next: DownloadProgress): void {
    const last = this.#parts[index];
    this.#parts[index] = next;
    this.#received += next.receivedBytes - (last?.receivedBytes ?? 0);
    this.#total += (next.totalBytes ?? 0) - (last?.totalBytes ?? 0);
    this.#known += Number(next.totalBytes !== null) - Number(last != null && last.totalBytes !== null);
  }

  #report(): void {
    this.#tell?.({
      finishedFiles: this.#finished,
      failedFiles: this.#failed,
      totalFiles: this.#parts.length,
      receivedBytes: this.#received,
      totalBytes: this.#known === this.#parts.length ? this.#total : null,
    });
  }
}
