import type { DownloadProgress } from "@kal/core";
import type { DownloadFilesProgress } from "./options";

/** Adds up the progress of several downloads. */
export class BatchProgress {
  readonly #onProgress: ((progress: DownloadFilesProgress) => void) | undefined;
  readonly #files: (DownloadProgress | null)[];
  #finished = 0;
  #failed = 0;
  #receivedBytes = 0;
  #knownLengths = 0;
  #totalBytes = 0;

  constructor(files: number, onProgress: ((progress: DownloadFilesProgress) => void) | undefined) {
    this.#onProgress = onProgress;
    this.#files = new Array(files).fill(null);
  }

  update(index: number, progress: DownloadProgress): void {
    this.#set(index, progress);
    this.#report();
  }

  finish(index: number, failed: boolean): void {
    // The bytes received so far are all that this file adds to the total.
    const receivedBytes = this.#files[index]?.receivedBytes ?? 0;
    this.#set(index, { receivedBytes, totalBytes: receivedBytes });
    this.#finished += 1;
    if (failed) this.#failed += 1;
    this.#report();
  }

  #set(index: number, next: DownloadProgress): void {
    const last = this.#files[index];
    this.#files[index] = next;
    this.#receivedBytes += next.receivedBytes - (last?.receivedBytes ?? 0);
    this.#totalBytes += (next.totalBytes ?? 0) - (last?.totalBytes ?? 0);
    this.#knownLengths += Number(next.totalBytes !== null) - Number(last != null && last.totalBytes !== null);
  }

  #report(): void {
    this.#onProgress?.({
      finishedFiles: this.#finished,
      failedFiles: this.#failed,
      totalFiles: this.#files.length,
      receivedBytes: this.#receivedBytes,
      totalBytes: this.#knownLengths === this.#files.length ? this.#totalBytes : null,
    });
  }
}
