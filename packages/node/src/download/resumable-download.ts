import {
  ConnectionError,
  type DownloadProgress,
  type FileDownload,
  IncompleteDownloadError,
  KaleidoscopeAPIError,
  type RequestOptions,
} from "@kal/core";
import type { ResumePoint } from "./disk/saved-part";
import { DownloadRetries } from "./download-retries";

/** Receives the bytes of a file in order. */
export interface Writer {
  /** If it returns a promise, the next chunk waits for it. */
  write(chunk: Uint8Array): void | Promise<void>;
  flush(): Promise<void>;
  /** Drops what was written, so that the file can start from its first byte again. */
  restart(): Promise<void>;
}

/** Opens the download with the request options of one attempt. */
export type OpenDownload = (options: RequestOptions) => Promise<FileDownload>;

export interface FetchOptions extends RequestOptions {
  /** Called as bytes arrive, after a resume too. The numbers never decrease. */
  onProgress?: ((progress: DownloadProgress) => void) | undefined;
}

const RANGE_NOT_SATISFIABLE = 416;

/**
 * Downloads a whole file into a writer. After a broken connection, it requests the missing bytes if the server proves
 * that they belong to the same version of the file; otherwise it restarts the download, at most once. A timeout is not
 * resumed, because `timeoutMs` is the limit that the caller set for it.
 */
export class ResumableDownload {
  readonly #open: OpenDownload;
  readonly #writer: Writer;
  readonly #options: RequestOptions;
  readonly #retries: DownloadRetries;
  readonly #onProgress: ((progress: DownloadProgress) => void) | undefined;
  #download: FileDownload | null = null;
  #etag: string | null = null;
  #totalBytes: number | null = null;
  #receivedBytes = 0;
  #reportedBytes = -1;
  #restarted = false;

  constructor(
    open: OpenDownload,
    writer: Writer,
    { onProgress, ...options }: FetchOptions,
    resumePoint: ResumePoint | null = null,
  ) {
    this.#open = open;
    this.#writer = writer;
    this.#options = options;
    this.#retries = new DownloadRetries(options);
    this.#onProgress = onProgress;
    if (!resumePoint) return;
    this.#etag = resumePoint.etag;
    this.#totalBytes = resumePoint.totalBytes;
    this.#receivedBytes = resumePoint.receivedBytes;
  }

  /** Where a later download can resume; `null` if no bytes arrived or their version of the file is unknown. */
  get resumePoint(): ResumePoint | null {
    const [etag, totalBytes, receivedBytes] = [this.#etag, this.#totalBytes, this.#receivedBytes];
    if (etag === null || totalBytes === null || receivedBytes === 0 || receivedBytes >= totalBytes)
      return null;
    return { etag, totalBytes, receivedBytes };
  }

  async fetch(): Promise<void> {
    try {
      await this.#start();
      for (;;) {
        const before = this.#receivedBytes;
        const broken = await this.#read();
        if (!broken) break;
        await this.#reconnect(broken.error, this.#receivedBytes - before);
      }
      await this.#writer.flush();
    } catch (error) {
      this.#download?.cancel();
      throw this.#retries.explain(error);
    }
  }

  /** Reads until the file is complete, and returns `null`, or until the connection breaks, and returns its error. */
  async #read(): Promise<{ error: unknown } | null> {
    try {
      await this.#download?.read((chunk) => {
        this.#receivedBytes += chunk.length;
        const busy = this.#writer.write(chunk);
        this.#report();
        return busy;
      });
      // A server may send less of a range than was requested.
      if (this.#totalBytes !== null && this.#receivedBytes !== this.#totalBytes)
        throw new IncompleteDownloadError(this.#receivedBytes, this.#totalBytes);
      this.#report();
      return null;
    } catch (error) {
      if (isBreak(error)) return { error };
      throw error;
    }
  }

  /** After a restart, reports nothing until the download is further than before. */
  #report(): void {
    if (!this.#onProgress || this.#receivedBytes <= this.#reportedBytes) return;
    this.#reportedBytes = this.#receivedBytes;
    this.#onProgress({ receivedBytes: this.#receivedBytes, totalBytes: this.#totalBytes });
  }

  async #reconnect(first: unknown, receivedBytes: number): Promise<void> {
    let error = first;
    for (let received = receivedBytes; ; received = 0) {
      await this.#retries.waitAfterBreak(error, received);
      try {
        if (this.#receivedBytes === 0) return await this.#requestFile();
        if (await this.#resume()) return;
        return await this.#restart(error);
      } catch (next) {
        if (next === error || !isBreak(next)) throw next;
        error = next;
      }
    }
  }

  /** Resumes an earlier attempt if the server still has its version of the file; otherwise requests the whole file. */
  async #start(): Promise<void> {
    if (this.#receivedBytes > 0 && (await this.#resume())) return;
    await this.#requestFile();
    if (this.#receivedBytes > 0) await this.#resetWriter();
  }

  async #requestFile(): Promise<void> {
    const download = await this.#request({});
    this.#download = download;
    // The request had no range, so a partial response cannot be the file.
    if (download.partial) throw new IncompleteDownloadError(0, download.partial.totalBytes);
    this.#etag = download.etag;
    this.#totalBytes = download.size;
  }

  /**
   * Requests the missing bytes. Returns false if the server does not send the rest of this version. If it sends a new
   * version instead, the download restarts with that response.
   */
  async #resume(): Promise<boolean> {
    const total = this.#totalBytes;
    // Without a length the body may be compressed, so its bytes do not correspond to the bytes of a range.
    if (this.#etag === null || total === null || this.#receivedBytes >= total) return false;
    let download: FileDownload;
    try {
      download = await this.#request({ range: `bytes=${this.#receivedBytes}-`, "if-range": this.#etag });
    } catch (error) {
      if (error instanceof KaleidoscopeAPIError && error.status === RANGE_NOT_SATISFIABLE) return false;
      throw error;
    }
    const { partial, size, etag } = download;
    const continues =
      partial?.start === this.#receivedBytes &&
      partial.totalBytes === total &&
      size !== null &&
      size <= total - this.#receivedBytes &&
      (etag === null || etag === this.#etag);
    if (continues) {
      this.#download = download;
      return true;
    }
    if (partial || this.#restarted) {
      download.cancel();
      return false;
    }
    this.#download = download;
    this.#restarted = true;
    await this.#resetWriter();
    this.#etag = etag;
    this.#totalBytes = size;
    return true;
  }

  async #restart(error: unknown): Promise<void> {
    if (this.#restarted) throw error;
    await this.#requestFile();
    this.#restarted = true;
    await this.#resetWriter();
  }

  async #resetWriter(): Promise<void> {
    this.#receivedBytes = 0;
    await this.#writer.restart();
  }

  #request(headers: Record<string, string>): Promise<FileDownload> {
    const given = this.#options.headers ?? {};
    const own = Symbol.iterator in given ? Object.fromEntries(given) : given;
    return this.#open({
      ...this.#options,
      deadlineMs: this.#retries.remainingMs,
      headers: { ...own, ...headers },
    });
  }
}

/** True for errors after which the rest of the file can be requested. */
function isBreak(error: unknown): boolean {
  if (error instanceof ConnectionError) return error.retryable !== false;
  return error instanceof IncompleteDownloadError;
}
