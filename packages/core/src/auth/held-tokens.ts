import { Age } from "../util/age";
import type { Tokens } from "./tokens";

/** Tokens in use. They expire by their age from here on: the times in them are those of a clock that may be set. */
export class HeldTokens {
  readonly #age = new Age();
  readonly #refreshMs: number;
  readonly #expiresMs: number;
  /** True once the server has refused the access token. */
  refused = false;

  constructor(readonly tokens: Tokens) {
    // The clock of the process that got them may be a little ahead.
    const now = Math.max(Date.now(), tokens.obtainedAt ?? 0);
    this.#refreshMs = tokens.refreshAt - now;
    this.#expiresMs = tokens.expiresAt - now;
  }

  /** True when it is time to refresh them. */
  get isDue(): boolean {
    return this.refused || this.#age.ms >= this.#refreshMs;
  }

  /** True when callers have to wait for new ones. */
  get isExpired(): boolean {
    return this.refused || this.#age.ms >= this.#expiresMs;
  }

  /** By `Date.now()` as it is now. */
  get expiresAt(): number {
    return this.refused ? 0 : Date.now() + this.#expiresMs - this.#age.ms;
  }
}
