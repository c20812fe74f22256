import { TimeoutError } from "@kal/core";
import { sleep } from "../util/sleep";

/** Maximum number of broken connections. Receiving `PROGRESS_BYTES` over one connection resets the count. */
const MAX_BREAKS = 8;
const PROGRESS_BYTES = 1024 * 1024;
/** Maximum number of breaks in a row without a single byte. Only these make the waits longer. */
const MAX_EMPTY_BREAKS = 4;
const FIRST_WAIT_MS = 200;
const MAX_WAIT_MS = 5_000;

interface RetryOptions {
  deadlineMs?: number | undefined;
  maxRetries?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** Decides how often a download is resumed after broken connections, and waits between the attempts. */
export class DownloadRetries {
  readonly #deadlineMs: number;
  readonly #signal: AbortSignal | undefined;
  readonly #maxBreaks: number;
  readonly #startedAt = performance.now();
  #breaks = 0;
  #emptyBreaks = 0;
  #lastError: unknown;

  constructor({ deadlineMs = Number.POSITIVE_INFINITY, maxRetries, signal }: RetryOptions) {
    this.#deadlineMs = deadlineMs;
    this.#signal = signal;
    // With `maxRetries: 0`, the caller wants the first failure. Otherwise the limit for resuming is not `maxRetries`.
    this.#maxBreaks = maxRetries === 0 ? 0 : MAX_BREAKS;
  }

  /** Milliseconds left of the caller's deadline, for the next attempt. */
  get remainingMs(): number {
    return Math.max(1, Math.ceil(this.#startedAt + this.#deadlineMs - performance.now()));
  }

  /** Waits before the next attempt, or throws `error` if no attempts are left. */
  async waitAfterBreak(error: unknown, receivedBytes: number): Promise<void> {
    this.#lastError = error;
    if (receivedBytes >= PROGRESS_BYTES) this.#breaks = 0;
    this.#emptyBreaks = receivedBytes > 0 ? 0 : this.#emptyBreaks + 1;
    if (this.#breaks >= this.#maxBreaks || this.#emptyBreaks > MAX_EMPTY_BREAKS) throw error;
    this.#breaks += 1;
    const waitMs = Math.random() * Math.min(FIRST_WAIT_MS * 2 ** this.#emptyBreaks, MAX_WAIT_MS);
    if (waitMs >= this.remainingMs) throw this.#deadlineError(error);
    await sleep(waitMs, this.#signal);
  }

  /** Replaces the deadline error of an attempt, which knows only the rest, with one that states the whole deadline. */
  explain(error: unknown): unknown {
    const isOver = error instanceof TimeoutError && error.phase === "deadline";
    return isOver ? this.#deadlineError(error.cause ?? this.#lastError) : error;
  }

  #deadlineError(cause: unknown): TimeoutError {
    const last = cause ? ` The last failure: ${(cause as Error).message}` : "";
    return new TimeoutError(
      `The download was not finished within its deadline of ${this.#deadlineMs} ms.${last}`,
      "deadline",
      this.#deadlineMs,
      cause ? { cause } : {},
    );
  }
}
