import { KaleidoscopeError } from "../errors/kaleidoscope-error";
import type { Logger } from "../transport/types";
import { SingleFlight } from "../util/single-flight";
import { HeldTokens } from "./held-tokens";
import { requestToken, type TokenEndpoint, tokenError } from "./token-request";
import type { TokenSource } from "./token-source";
import type { TokenStore } from "./token-store";
import { readTokens, type Tokens } from "./tokens";

export interface ClientCredentialsOptions {
  clientId: string;
  clientSecret: string;
  endpoint: TokenEndpoint;
  logger: Logger;
  /** Shares tokens with other processes. Without a store, this client keeps its own tokens. */
  store?: TokenStore | undefined;
}

/** Milliseconds between a failed background refresh and the next attempt. The current token is still valid. */
const BACKGROUND_PAUSE_MS = 5_000;

/**
 * Obtains tokens with client credentials and keeps them fresh with refresh tokens (`POST /auth/oauth/token`).
 *
 * The server rotates refresh tokens and revokes the whole family if an old one is used again. All callers therefore
 * share one refresh, and the refresh token is removed before it is sent: if the outcome is unknown (the connection
 * broke, the Worker's request was canceled), it is never sent again, and client credentials start a new family.
 */
export class ClientCredentials implements TokenSource {
  readonly #options: ClientCredentialsOptions;
  readonly #flights = new SingleFlight();
  #held: HeldTokens | null = null;
  #pausedUntil = 0;

  constructor(options: ClientCredentialsOptions) {
    this.#options = options;
  }

  get(): string | Promise<string> {
    const held = this.#held;
    if (!held) return this.#renew();
    if (held.isDue) {
      if (held.isExpired) return this.#renew();
      if (performance.now() >= this.#pausedUntil) this.#renewInBackground();
    }
    return held.tokens.accessToken;
  }

  refuse(token: string): void {
    if (this.#held?.tokens.accessToken === token) this.#held.refused = true;
  }

  expiresAt(): number | null {
    return this.#held?.expiresAt ?? null;
  }

  #renewInBackground(): void {
    this.#pausedUntil = performance.now() + BACKGROUND_PAUSE_MS;
    this.#renew().catch(() => {
      this.#options.logger.warn?.(
        "kaleidoscope token was not refreshed in time; the present one is used until it expires",
      );
    });
  }

  #renew(): Promise<string> {
    return this.#flights.share("token", async () => {
      const held = this.#held;
      // Another waiting caller may have renewed the token after the first attempt died.
      if (held && !held.isDue) return held.tokens.accessToken;
      const { store, clientId, endpoint, logger } = this.#options;
      const fresh = await (store
        ? store.renew({
            identity: `${endpoint.url} ${clientId}`,
            stale: held?.tokens.accessToken ?? null,
            refused: held?.refused ?? false,
            timeoutMs: endpoint.timeoutMs,
            logger,
            obtain: (from) => this.#obtain(from),
          })
        : this.#obtain(held?.tokens ?? null));
      // An attempt that was presumed dead may still finish, but by then a newer token exists.
      if (this.#held === held) this.#held = new HeldTokens(fresh);
      return fresh.accessToken;
    });
  }

  async #obtain(held: { refreshToken: string | null } | null): Promise<Tokens> {
    const { clientId, clientSecret, endpoint } = this.#options;
    const refreshToken = held?.refreshToken;
    if (held && refreshToken) {
      held.refreshToken = null;
      try {
        const answer = await requestToken(endpoint, {
          grant_type: "refresh_token",
          refresh_token: refreshToken,
        });
        if (answer.status >= 500) {
          held.refreshToken = refreshToken;
          throw tokenError(answer, adviceFor(answer.status));
        }
        if (answer.status < 300) return readTokens(answer.body, Date.now(), answer.quote);
      } catch (error) {
        // The server may have rotated the token even if its response was lost or unusable.
        if (held.refreshToken || !KaleidoscopeError.is(error)) throw error;
      }
    }
    const answer = await requestToken(endpoint, {
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: clientSecret,
    });
    if (answer.status < 300) return readTokens(answer.body, Date.now(), answer.quote);
    throw tokenError(answer, adviceFor(answer.status));
  }
}

function adviceFor(status: number): string {
  if (status >= 500) return "The failure is on Kaleidoscope's side; try again later.";
  if (status === 429) return "Too many token requests; wait and try again.";
  if (status < 400)
    return "The endpoint redirected, which is not followed with credentials; check the url option.";
  return "Check clientId and clientSecret (in Node: KALEIDOSCOPE_API_CLIENT_ID and KALEIDOSCOPE_API_CLIENT_SECRET) and the url.";
}
