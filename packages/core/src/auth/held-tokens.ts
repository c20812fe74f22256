import { Age } from "../util/age";
import type { Tokens } from "./tokens";

/**
 * The tokens in use. They expire by their age, measured on the monotonic clock, because the system clock may be
 * changed.
 */
export class HeldTokens {
  readonly #age = new Age();
  readonly #refreshMs: number;
  readonly #expiresMs: number;
  /** `true` once the server has rejected the access token. */
  refused = false;

  constructor(readonly tokens: Tokens) {
    // The clock of the process that obtained the tokens may be slightly ahead.
    const now = Math.max(Date.now(), tokens.obtainedAt ?? 0);
    this.#refreshMs = tokens.refreshAt - now;
    this.#expiresMs = tokens.expiresAt - now;
  }

  /** `true` when the tokens should be refreshed. */
  get isDue(): boolean {
    return this.refused || this.#age.ms >= this.#refreshMs;
  }

  /** `true` when callers have to wait for new tokens. */
  get isExpired(): boolean {
    return this.refused || this.#age.ms >= this.#expiresMs;
  }

  /** When the access token expires, relative to the current `Date.now()`. */
  get expiresAt(): number {
    return this.refused ? 0 : Date.now() + this.#expiresMs - this.#age.ms;
  }
}
