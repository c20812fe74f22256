/** The reason of an aborted signal. Polyfilled signals keep none; native ones then reject with this error. */
export function abortReason({ reason }: AbortSignal): unknown {
  return reason === undefined ? new DOMException("This operation was aborted", "AbortError") : reason;
}
