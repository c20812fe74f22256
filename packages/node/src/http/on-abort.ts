import type { OutgoingRequest } from "@kal/core";
import { abortReason } from "../abort-reason";

/** Calls back when whoever sent the request gives it up; the function it returns ends that. */
export function onAbort(request: OutgoingRequest, callback: (reason: unknown) => void): () => void {
  if (request.onAbort) return request.onAbort(callback);
  const { signal } = request;
  const heard = () => callback(abortReason(signal));
  signal.addEventListener("abort", heard);
  return () => signal.removeEventListener("abort", heard);
}
