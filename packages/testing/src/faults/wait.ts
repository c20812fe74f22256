/** Waits, or rejects with the signal's reason when it aborts. `Infinity` waits only for the signal. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(abortReason(signal));
    // setTimeout fires immediately if the delay is too large.
    const timer = Number.isFinite(milliseconds) ? setTimeout(done, milliseconds) : undefined;
    function done() {
      signal.removeEventListener("abort", aborted);
      resolve();
    }
    function aborted() {
      clearTimeout(timer);
      reject(abortReason(signal));
    }
    signal.addEventListener("abort", aborted, { once: true });
  });
}

/** Returns the reason of an aborted signal, or the default AbortError for polyfilled signals that lack one. */
export function abortReason({ reason }: AbortSignal): unknown {
  return reason === undefined ? new DOMException("This operation was aborted", "AbortError") : reason;
}
