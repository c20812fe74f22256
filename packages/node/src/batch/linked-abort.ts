import { setMaxListeners } from "node:events";
import { abortReason } from "../abort-reason";

/** An abort of our own that also follows the caller's signal, until it is disposed of. */
export class LinkedAbort {
  readonly #controller = new AbortController();
  readonly #parent: AbortSignal | undefined;
  readonly #follow = () => this.#parent && this.abort(abortReason(this.#parent));

  constructor(parent: AbortSignal | undefined) {
    this.#parent = parent;
    // Each call at work listens once and lets go; node would take more than ten for a leak and say so.
    try {
      setMaxListeners(0, this.#controller.signal);
    } catch {
      // Signals of jsdom and of polyfills do not count their listeners.
    }
    if (parent?.aborted) this.#follow();
    else parent?.addEventListener("abort", this.#follow);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  abort(reason: unknown): void {
    this.#controller.abort(reason);
  }

  release(): void {
    this.#parent?.removeEventListener("abort", this.#follow);
  }
}
