import {
  ConnectionError,
  type DownloadProgress,
  type FileDownload,
  IncompleteDownloadError,
  KaleidoscopeAPIError,
  type RequestOptions,
} from "@kal/core";
import type { Begun } from "./kept-part";
import { Patience } from "./patience";
import { ProgressReport } from "./progress-report";

/** What takes the bytes of a file, in order. */
export interface Writer {
  /** A promise holds the next chunk back. */
  write(chunk: Uint8Array): void | Promise<void>;
  flush(): Promise<void>;
  /** Takes the file from its beginning again. */
  restart(): Promise<void>;
}

/** Opens the download with the request options of one attempt. */
export type OpenDownload = (options: RequestOptions) => Promise<FileDownload>;

export interface FetchOptions extends RequestOptions {
  /** Called as bytes come, over resumptions too; never backwards. */
  onProgress?: ((progress: DownloadProgress) => void) | undefined;
}

const RANGE_NOT_SATISFIABLE = 416;

/**
 * Brings a file into a writer, whole. A broken connection is resumed where the server proves that the rest
 * belongs to the same version of the file; otherwise the file is begun again, once. Silence is not resumed:
 * `timeoutMs` is the limit that the caller set for it.
 */
export class WholeFile {
  readonly #open: OpenDownload;
  readonly #writer: Writer;
  readonly #options: RequestOptions;
  readonly #patience: Patience;
  readonly #report: ProgressReport;
  #download: FileDownload | null = null;
  #etag: string | null = null;
  #totalBytes: number | null = null;
  #received = 0;
  #restarted = false;

  constructor(
    open: OpenDownload,
    writer: Writer,
    { onProgress, ...options }: FetchOptions,
    begun: Begun | null = null,
  ) {
    this.#open = open;
    this.#writer = writer;
    this.#options = options;
    this.#patience = new Patience(options);
    this.#report = new ProgressReport(onProgress);
    if (!begun) return;
    this.#etag = begun.etag;
    this.#totalBytes = begun.totalBytes;
    this.#received = begun.receivedBytes;
  }

  /** What another try could go on from; `null` where nothing came, or nothing that could be told to fit. */
  get begun(): Begun | null {
    const [etag, totalBytes, receivedBytes] = [this.#etag, this.#totalBytes, this.#received];
    if (etag === null || totalBytes === null || receivedBytes === 0 || receivedBytes >= totalBytes)
      return null;
    return { etag, totalBytes, receivedBytes };
  }

  async fetch(): Promise<void> {
    try {
      await this.#start();
      for (;;) {
        const before = this.#received;
        const broken = await this.#read();
        if (!broken) break;
        await this.#goOn(broken.error, this.#received - before);
      }
      await this.#writer.flush();
    } catch (error) {
      this.#download?.cancel();
      throw this.#patience.explain(error);
    }
  }

  /** What the connection broke with, `null` when the file is whole. */
  async #read(): Promise<{ error: unknown } | null> {
    try {
      await this.#download?.read((chunk) => {
        this.#received += chunk.length;
        const busy = this.#writer.write(chunk);
        this.#report.reached(this.#received, this.#totalBytes);
        return busy;
      });
      // A server may send less of a range than it was asked for.
      if (this.#totalBytes !== null && this.#received !== this.#totalBytes)
        throw new IncompleteDownloadError(this.#received, this.#totalBytes);
      this.#report.reached(this.#received, this.#totalBytes);
      return null;
    } catch (error) {
      if (isBreak(error)) return { error };
      throw error;
    }
  }

  async #goOn(first: unknown, receivedBytes: number): Promise<void> {
    let error = first;
    for (let received = receivedBytes; ; received = 0) {
      await this.#patience.afterBreak(error, received);
      try {
        if (this.#received === 0) return await this.#begin();
        if (await this.#resume()) return;
        return await this.#beginAgain(error);
      } catch (next) {
        if (next === error || !isBreak(next)) throw next;
        error = next;
      }
    }
  }

  /** Where an earlier try left off, if there was one and its version of the file is still to be had. */
  async #start(): Promise<void> {
    if (this.#received > 0 && (await this.#resume())) return;
    await this.#begin();
    if (this.#received > 0) await this.#startOver();
  }

  async #begin(): Promise<void> {
    const download = await this.#ask({});
    this.#download = download;
    // A part that nobody asked for is not the file.
    if (download.partial) throw new IncompleteDownloadError(0, download.partial.totalBytes);
    this.#etag = download.etag;
    this.#totalBytes = download.size;
  }

  /** False where the rest of this version is not to be had; a new version that came instead is taken as the restart. */
  async #resume(): Promise<boolean> {
    const total = this.#totalBytes;
    // Without a length the body may have been compressed, and its bytes are then not those of a range.
    if (this.#etag === null || total === null || this.#received >= total) return false;
    let download: FileDownload;
    try {
      download = await this.#ask({ range: `bytes=${this.#received}-`, "if-range": this.#etag });
    } catch (error) {
      if (error instanceof KaleidoscopeAPIError && error.status === RANGE_NOT_SATISFIABLE) return false;
      throw error;
    }
    const { partial, size, etag } = download;
    const fits =
      partial?.start === this.#received &&
      partial.totalBytes === total &&
      size !== null &&
      size <= total - this.#received &&
      (etag === null || etag === this.#etag);
    if (fits) {
      this.#download = download;
      return true;
    }
    if (partial || this.#restarted) {
      download.cancel();
      return false;
    }
    this.#download = download;
    await this.#forget();
    this.#etag = etag;
    this.#totalBytes = size;
    return true;
  }

  async #beginAgain(error: unknown): Promise<void> {
    if (this.#restarted) throw error;
    await this.#begin();
    await this.#forget();
  }

  async #forget(): Promise<void> {
    this.#restarted = true;
    await this.#startOver();
  }

  async #startOver(): Promise<void> {
    this.#received = 0;
    await this.#writer.restart();
  }

  #ask(headers: Record<string, string>): Promise<FileDownload> {
    const { deadlineMs } = this.#patience;
    const given = this.#options.headers ?? {};
    const own = Symbol.iterator in given ? Object.fromEntries(given) : given;
    return this.#open({ ...this.#options, deadlineMs, headers: { ...own, ...headers } });
  }
}

function isBreak(error: unknown): boolean {
  if (error instanceof ConnectionError) return error.retryable !== false;
  return error instanceof IncompleteDownloadError;
}
