import { KaleidoscopeError, type KaleidoscopeErrorOptions } from "./kaleidoscope-error";

/** What ran out: waiting for the response to begin, silence within its body, or the deadline of the whole call. */
export type TimeoutPhase = "response" | "body" | "deadline";

/**
 * A limit was reached: `timeoutMs` (until the response begins, and between chunks of its body) or `deadlineMs`. Where
 * the deadline ended a call that had failed before, `cause` is that failure.
 */
export class TimeoutError extends KaleidoscopeError {
  static override readonly kind: string = "TimeoutError";

  constructor(
    message: string,
    /** What ran out. */
    readonly phase: TimeoutPhase,
    /** The limit that was reached, in milliseconds. */
    readonly limitMs: number,
    options?: KaleidoscopeErrorOptions,
  ) {
    super(message, options);
  }
}
