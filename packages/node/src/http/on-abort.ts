import type { OutgoingRequest } from "@kal/core";
import { abortReason } from "../util/replaced-globals";

/** Calls back when the request is aborted. Returns a function that removes the listener. */
export function onAbort(request: OutgoingRequest, callback: (reason: unknown) => void): () => void {
  if (request.onAbort) return request.onAbort(callback);
  const { signal } = request;
  const listener = () => callback(abortReason(signal));
  signal.addEventListener("abort", listener);
  return () => signal.removeEventListener("abort", listener);
}
