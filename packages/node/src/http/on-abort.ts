import type { OutgoingRequest } from "@kal/core";
import { abortReason } from "../util/replaced-globals";

/**
 * A request of core to a sender with `takesOnAbort`. Its `onAbort` works without an `AbortSignal`, whose creation would
 * take a fifth of the time of a small call.
 */
export interface DirectRequest extends OutgoingRequest {
  onAbort?: ((callback: (reason: unknown) => void) => () => void) | undefined;
}

/** Calls back when the request is aborted. Returns a function that removes the listener. */
export function onAbort(request: DirectRequest, callback: (reason: unknown) => void): () => void {
  if (request.onAbort) return request.onAbort(callback);
  const { signal } = request;
  const listener = () => callback(abortReason(signal));
  signal.addEventListener("abort", listener);
  return () => signal.removeEventListener("abort", listener);
}
