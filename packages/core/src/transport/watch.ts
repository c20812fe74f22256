import { TimeoutError } from "../errors/timeout-error";
import { abortReason } from "../util/abort-reason";
import { onAbort } from "../util/on-abort";
import type { Limits } from "./limits";
import type { SendReport } from "./types";

/** One megabit per second: `fetch` does not tell how far an upload is, so silence and slowness look alike. */
const SLOWEST_UPLOAD_BYTES_PER_MS = 125;

/** The longest delay a timer can hold; a larger one would fire at once. */
export const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Watches one attempt from its first byte to its last: the caller's signal, silence, and the deadline.
 * It lives until `release`, not until the headers: a limit that ends with the headers lets a stalled body
 * hang for ever.
 *
 * The caller's signal is linked by hand and unlinked on release. `AbortSignal.any` would leave an entry on
 * a long-lived signal for each call in several runtimes.
 */
export class Watch implements SendReport {
  readonly #limits: Limits;
  readonly #what: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** True from when the request is handed to the sender, until the sender proves that it never left. */
  reached = false;
  #lastSign = performance.now();
  /** Silence allowed on top while there is no connection, and while a body leaves that nobody reports on. */
  #queueMs = 0;
  #uploadMs = 0;
  #begun = false;
  #paused = false;
  #ended = false;
  #controller: AbortController | undefined;
  #stopped: { reason: unknown } | undefined;
  #fail: ((reason: unknown) => void) | undefined;
  #tell: ((reason: unknown) => void) | undefined;
  #unlink: (() => void) | undefined;

  constructor(what: string, limits: Limits) {
    this.#what = what;
    this.#limits = limits;
    const { signal } = limits;
    if (signal?.aborted) this.stop(abortReason(signal));
    else {
      if (signal) this.#unlink = onAbort(signal, () => this.stop(abortReason(signal)));
      this.#arm();
    }
  }

  /** Aborts with the error the call ends with. Made when asked for: it is the dearest part of a small call. */
  get signal(): AbortSignal {
    if (!this.#controller) {
      this.#controller = new AbortController();
      if (this.#stopped) this.#controller.abort(this.#stopped.reason);
    }
    return this.#controller.signal;
  }

  /** What a signal would tell, without one. One sender at a time. */
  onAbort(callback: (reason: unknown) => void): () => void {
    this.#tell = callback;
    return () => {
      if (this.#tell === callback) this.#tell = undefined;
    };
  }

  /** Set once a limit is reached or the caller has given up. */
  get stopped(): { reason: unknown } | undefined {
    return this.#stopped;
  }

  /** The response has begun, or a chunk has come: silence is counted from now. */
  sign(): void {
    this.#lastSign = performance.now();
    this.#begun = true;
  }

  /** Counts the wait for the response from now, for instance once a token is there. */
  restart(): void {
    this.#lastSign = performance.now();
  }

  /** A body of this size is to leave. Until the sender reports on it, a slow connection gets its time. */
  expectUpload(bytes: number): void {
    this.#uploadMs = bytes / SLOWEST_UPLOAD_BYTES_PER_MS;
  }

  queued(): void {
    // Those ahead may take as long as they are allowed to.
    this.#queueMs = this.#limits.timeoutMs;
  }

  connected(): void {
    this.#queueMs = 0;
    this.restart();
  }

  sent(): void {
    this.#uploadMs = 0;
    this.restart();
  }

  /** While the consumer of the body is at work, silence is its own, not the server's. */
  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.sign();
  }

  /**
   * Follows a promise, but rejects as soon as a limit is reached or the caller gives up, even if the
   * promise never settles (mocked and wrapped fetches may ignore their signal).
   */
  guard<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#stopped) {
        promise.catch(() => {});
        return reject(this.#stopped.reason);
      }
      this.#fail = reject;
      promise.then(resolve, (error) => reject(this.#stopped ? this.#stopped.reason : error));
    });
  }

  /** Ends the watch without ending the attempt. */
  release(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#unlink?.();
    this.#unlink = undefined;
    this.#fail = undefined;
  }

  /** Ends the attempt, and whatever `guard` follows, with this reason. */
  stop(reason: unknown): void {
    const fail = this.#fail;
    const tell = this.#tell;
    this.release();
    this.#stopped ??= { reason };
    this.#controller?.abort(reason);
    tell?.(reason);
    fail?.(reason);
  }

  /** One timer per attempt, moved only when it fires: a chunk costs a timestamp, not a timer. */
  #arm(): void {
    const due = Math.min(this.#silenceEnds(), this.#limits.expiresAt);
    if (due === Number.POSITIVE_INFINITY) return;
    const left = Math.max(due - performance.now(), 0);
    this.#timer = setTimeout(() => this.#check(), Math.min(left, LONGEST_TIMER));
  }

  #silenceEnds(): number {
    const { timeoutMs } = this.#limits;
    if (!timeoutMs) return Number.POSITIVE_INFINITY;
    const since = this.#paused ? performance.now() : this.#lastSign;
    return since + timeoutMs + (this.#begun ? 0 : this.#queueMs + this.#uploadMs);
  }

  #check(): void {
    if (this.#ended) return;
    const now = performance.now();
    const { timeoutMs, expiresAt } = this.#limits;
    if (now >= expiresAt) this.stop(deadlineError(this.#what, this.#limits));
    else if (now >= this.#silenceEnds()) {
      const what = this.#begun
        ? `fell silent for ${timeoutMs} ms in the middle of its body`
        : `was not answered within ${timeoutMs} ms`;
      this.stop(
        new TimeoutError(
          `${this.#what} ${what}. Try again, or raise timeoutMs.`,
          this.#begun ? "body" : "response",
          timeoutMs,
        ),
      );
    } else this.#arm();
  }
}

export function deadlineError(
  what: string,
  { deadlineMs, met }: Pick<Limits, "deadlineMs" | "met">,
): TimeoutError {
  const cause = met.failure;
  const last = cause ? ` The last failure: ${cause.message}` : "";
  return new TimeoutError(
    `${what} was not finished within its deadline of ${deadlineMs} ms. Try again, or raise deadlineMs.${last}`,
    "deadline",
    deadlineMs,
    cause && { cause },
  );
}
