import { TimeoutError } from "../errors/timeout-error";
import { abortReason } from "../util/abort-reason";
import { onAbort } from "../util/on-abort";
import type { Limits } from "./limits";
import type { SendReport } from "./types";

/** One megabit per second. `fetch` does not report upload progress, so a slow upload looks like a silent server. */
const SLOWEST_UPLOAD_BYTES_PER_MS = 125;

/** The longest delay of a timer. A larger one would fire immediately. */
export const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Enforces the caller's signal, the timeout and the deadline for one attempt, from its first byte to its last. It
 * stays active until `release`, not just until the headers arrive: otherwise a stalled body would hang forever.
 *
 * The caller's signal is linked manually and unlinked on release. In several runtimes `AbortSignal.any` would leave
 * an entry on a long-lived signal for each call.
 */
export class CallTimeouts implements SendReport {
  readonly #limits: Limits;
  readonly #what: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** `true` from when the sender receives the request until the sender proves that nothing was sent. */
  reached = false;
  #lastActivity = performance.now();
  /**
   * Extra milliseconds allowed while the request has no connection, and while a body is uploaded without progress
   * reports.
   */
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

  /**
   * Aborts with the error that the call rejects with. Created lazily, because it is the most expensive part of a
   * small call.
   */
  get signal(): AbortSignal {
    if (!this.#controller) {
      this.#controller = new AbortController();
      if (this.#stopped) this.#controller.abort(this.#stopped.reason);
    }
    return this.#controller.signal;
  }

  /** Calls back on abort without creating a signal. Supports one sender at a time. */
  onAbort(callback: (reason: unknown) => void): () => void {
    this.#tell = callback;
    return () => {
      if (this.#tell === callback) this.#tell = undefined;
    };
  }

  /** Set once a limit is reached or the caller has aborted. */
  get stopped(): { reason: unknown } | undefined {
    return this.#stopped;
  }

  /** Restarts the timeout: the response has begun, or a chunk has arrived. */
  markActivity(): void {
    this.#lastActivity = performance.now();
    this.#begun = true;
  }

  /** Restarts the wait for the response, for instance once a token is available. */
  restart(): void {
    this.#lastActivity = performance.now();
  }

  /**
   * Extends the timeout for a body of this size, so that slow connections have enough time until the sender reports
   * progress.
   */
  expectUpload(bytes: number): void {
    this.#uploadMs = bytes / SLOWEST_UPLOAD_BYTES_PER_MS;
  }

  queued(): void {
    // Each request ahead in the queue may use its full timeout.
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

  /** Pauses the timeout while the consumer of the body is working, because the server is not at fault. */
  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.markActivity();
  }

  /**
   * Resolves with the promise, but rejects as soon as a limit is reached or the caller aborts, even if the promise
   * never settles (mocked and wrapped fetches may ignore their signal).
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

  /** Stops watching without ending the attempt. */
  release(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#unlink?.();
    this.#unlink = undefined;
    this.#fail = undefined;
  }

  /** Ends the attempt and rejects the promise that `guard` returned, with this reason. */
  stop(reason: unknown): void {
    const fail = this.#fail;
    const tell = this.#tell;
    this.release();
    this.#stopped ??= { reason };
    this.#controller?.abort(reason);
    tell?.(reason);
    fail?.(reason);
  }

  /** Uses one timer per attempt and reschedules it only when it fires, so a chunk costs a timestamp, not a timer. */
  #arm(): void {
    const due = Math.min(this.#silenceEnds(), this.#limits.expiresAt);
    if (due === Number.POSITIVE_INFINITY) return;
    const left = Math.max(due - performance.now(), 0);
    this.#timer = setTimeout(() => this.#check(), Math.min(left, LONGEST_TIMER));
  }

  #silenceEnds(): number {
    const { timeoutMs } = this.#limits;
    if (!timeoutMs) return Number.POSITIVE_INFINITY;
    const since = this.#paused ? performance.now() : this.#lastActivity;
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
