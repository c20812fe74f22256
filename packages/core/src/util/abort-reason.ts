/** The reason of an aborted signal. Polyfilled signals keep none, so their callers get the error that native ones have. */
export function abortReason({ reason }: AbortSignal): unknown {
  if (reason !== undefined) return reason;
  // React Native has no DOMException.
  return Object.assign(new Error("This operation was aborted"), { name: "AbortError" });
}

/** `signal.throwIfAborted()`, which polyfilled signals lack. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortReason(signal);
}
