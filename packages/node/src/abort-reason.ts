/** The reason of an aborted signal. Polyfilled signals keep none, so their callers get the error that native ones have. */
export function abortReason({ reason }: AbortSignal): unknown {
  return reason === undefined ? new DOMException("This operation was aborted", "AbortError") : reason;
}

/** `signal.throwIfAborted()`, which polyfilled signals lack. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortReason(signal);
}
