import { TimeoutError } from "@kal/core";
import { pause } from "./pause";

/** Broken connections in a row of which none brought a good piece. */
const MOST_BREAKS = 8;
const GOOD_PIECE_BYTES = 1024 * 1024;
/** Breaks in a row that brought nothing at all; only these make the waits longer. */
const MOST_FRUITLESS = 4;
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5_000;

interface PatienceOptions {
  deadlineMs?: number | undefined;
  maxRetries?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** How long a download goes on over broken connections: some waits, within the deadline of the whole call. */
export class Patience {
  readonly #deadlineMs: number;
  readonly #signal: AbortSignal | undefined;
  readonly #mostBreaks: number;
  readonly #startedAt = performance.now();
  #breaks = 0;
  #fruitless = 0;
  #lastBreak: unknown;

  constructor({ deadlineMs = Number.POSITIVE_INFINITY, maxRetries, signal }: PatienceOptions) {
    this.#deadlineMs = deadlineMs;
    this.#signal = signal;
    // Who asks for no retries wants the first failure, not a later success.
    this.#mostBreaks = maxRetries === 0 ? 0 : MOST_BREAKS;
  }

  /** What is left of the caller's deadline for the next attempt. */
  get deadlineMs(): number {
    return Math.max(1, Math.ceil(this.#startedAt + this.#deadlineMs - performance.now()));
  }

  /** Waits before the next attempt, or throws `error` when there is to be none. */
  async afterBreak(error: unknown, receivedBytes: number): Promise<void> {
    this.#lastBreak = error;
    if (receivedBytes >= GOOD_PIECE_BYTES) this.#breaks = 0;
    this.#fruitless = receivedBytes > 0 ? 0 : this.#fruitless + 1;
    if (this.#breaks >= this.#mostBreaks || this.#fruitless > MOST_FRUITLESS) throw error;
    this.#breaks += 1;
    const waitMs = Math.random() * Math.min(FIRST_WAIT_MS * 2 ** this.#fruitless, LONGEST_WAIT_MS);
    if (waitMs >= this.deadlineMs) throw this.#deadlineError(error);
    await pause(waitMs, this.#signal);
  }

  /** An attempt knows only what was left of the deadline; the caller is told the whole. */
  explain(error: unknown): unknown {
    const isOver = error instanceof TimeoutError && error.phase === "deadline";
    return isOver ? this.#deadlineError(error.cause ?? this.#lastBreak) : error;
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
