/** Follows a signal from the start of a request to the end of its body, and lets go of it on every exit. */
export class AbortLink {
  readonly #signal: AbortSignal;
  readonly #listen: () => void;

  constructor(
    signal: AbortSignal,
    /** What an abort ends at present: first the request, later the reading of its body. */
    public onAbort: (reason: unknown) => void,
  ) {
    this.#signal = signal;
    this.#listen = () => this.onAbort(signal.reason);
    signal.addEventListener("abort", this.#listen);
  }

  release(): void {
    this.#signal.removeEventListener("abort", this.#listen);
  }
}
