import type { OutgoingRequest } from "@kal/core";

/** Follows a request's end from outside, from its start to the end of its body, and lets go of it on every exit. */
export class AbortLink {
  readonly #unlink: () => void;

  constructor(
    request: OutgoingRequest,
    /** What an abort ends at present: first the request, later the reading of its body. */
    public onAbort: (reason: unknown) => void,
  ) {
    this.#unlink = request.onAbort
      ? request.onAbort((reason) => this.onAbort(reason))
      : listen(request.signal, (reason) => this.onAbort(reason));
  }

  release(): void {
    this.#unlink();
  }
}

function listen(signal: AbortSignal, callback: (reason: unknown) => void): () => void {
  const heard = () => callback(signal.reason);
  signal.addEventListener("abort", heard);
  return () => signal.removeEventListener("abort", heard);
}
