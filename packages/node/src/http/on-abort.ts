import type { OutgoingRequest } from "@kal/core";

/** Calls back when whoever sent the request gives it up; the function it returns ends that. */
export function onAbort(request: OutgoingRequest, callback: (reason: unknown) => void): () => void {
  if (request.onAbort) return request.onAbort(callback);
  const { signal } = request;
  const heard = () => callback(signal.reason);
  signal.addEventListener("abort", heard);
  return () => signal.removeEventListener("abort", heard);
}
