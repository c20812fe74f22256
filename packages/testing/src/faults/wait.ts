/** Waits, or throws the signal's reason as soon as it aborts. `Infinity` waits for the signal alone. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(abortReason(signal));
    // setTimeout fires at once for a delay it cannot hold.
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

/** The reason of an aborted signal. Polyfilled signals keep none; native ones then reject with this error. */
export function abortReason({ reason }: AbortSignal): unknown {
  return reason === undefined ? new DOMException("This operation was aborted", "AbortError") : reason;
}
