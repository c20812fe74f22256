// Jest, jsdom and polyfills replace globals such as URL and AbortSignal, so nothing here relies on Node's own classes.

/** Returns the reason of an aborted signal. Polyfilled signals have none, so their callers get the native error. */
export function abortReason({ reason }: AbortSignal): unknown {
  return reason === undefined ? new DOMException("This operation was aborted", "AbortError") : reason;
}

/** `signal.throwIfAborted()`, which polyfilled signals lack. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortReason(signal);
}

/** Checks the shape, not the class: the global URL may differ from Node's. */
export function isUrl(value: unknown): value is URL {
  const { href, protocol } = Object(value) as Partial<URL>;
  return typeof href === "string" && typeof protocol === "string";
}

/** Lets the process end while the timer runs. In jsdom and test libraries, timers are numbers without `unref`. */
export function unref(timer: NodeJS.Timeout): NodeJS.Timeout {
  timer.unref?.();
  return timer;
}
