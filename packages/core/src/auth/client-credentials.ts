import { ConnectionError } from "../errors/connection-error";
import { TimeoutError } from "../errors/timeout-error";
import { SingleFlight } from "../single-flight";
import type { Logger } from "../transport/types";
import { refusal, requestToken, type TokenAnswer, type TokenEndpoint } from "./token-request";
import type { TokenSource } from "./token-source";
import { readTokens, type Tokens } from "./tokens";

export interface ClientCredentialsOptions {
  clientId: string;
  clientSecret: string;
  endpoint: TokenEndpoint;
  logger: Logger;
}

/** After a background refresh failed, the next one is not tried for this long; the token is still good. */
const BACKGROUND_PAUSE_MS = 5_000;

/**
 * Tokens from client credentials, kept fresh with refresh tokens (`POST /auth/oauth/token`).
 *
 * The server rotates refresh tokens and revokes the whole family when an old one comes back. So all callers
 * share one refresh, and a refresh token whose fate is unknown (the connection broke after it was sent) is
 * never presented again: client credentials start a new family instead.
 */
export class ClientCredentials implements TokenSource {
  readonly #options: ClientCredentialsOptions;
  readonly #flights: SingleFlight;
  #tokens: Tokens | null = null;
  #pausedUntil = 0;

  constructor(options: ClientCredentialsOptions) {
    this.#options = options;
    this.#flights = new SingleFlight(options.endpoint.timeoutMs || 60_000);
  }

  get(): string | Promise<string> {
    const tokens = this.#tokens;
    const now = Date.now();
    if (tokens && now < tokens.refreshAt) return tokens.accessToken;
    if (tokens && now < tokens.expiresAt) {
      if (now >= this.#pausedUntil) this.#refreshInBackground();
      return tokens.accessToken;
    }
    return this.#refresh();
  }

  refuse(token: string): void {
    if (this.#tokens?.accessToken === token) this.#tokens.expiresAt = this.#tokens.refreshAt = 0;
  }

  expiresAt(): number | null {
    return this.#tokens?.expiresAt ?? null;
  }

  #refreshInBackground(): void {
    this.#pausedUntil = Date.now() + BACKGROUND_PAUSE_MS;
    this.#refresh().catch(() => {
      this.#options.logger.warn?.(
        "kaleidoscope token was not refreshed in time; the present one is used until it expires",
      );
    });
  }

  #refresh(): Promise<string> {
    return this.#flights.share("token", async (signal) => {
      this.#tokens = await this.#obtain(signal);
      return this.#tokens.accessToken;
    });
  }

  async #obtain(signal: AbortSignal): Promise<Tokens> {
    const refreshToken = this.#tokens?.refreshToken;
    if (refreshToken) {
      const answer = await this.#present(refreshToken, signal);
      if (answer && answer.status < 400) return readTokens(answer.body, Date.now());
      if (answer && answer.status >= 500)
        throw refusal(answer, "The failure is on Kaleidoscope's side; try again later.", this.#secrets());
      this.#forgetRefreshToken();
    }
    const { clientId, clientSecret, endpoint } = this.#options;
    const answer = await requestToken(
      endpoint,
      { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret },
      signal,
    );
    if (answer.status < 300) return readTokens(answer.body, Date.now());
    throw refusal(answer, adviceFor(answer.status), this.#secrets());
  }

  /** `null` when nobody knows whether the server saw the token. */
  async #present(refreshToken: string, signal: AbortSignal): Promise<TokenAnswer | null> {
    try {
      return await requestToken(
        this.#options.endpoint,
        { grant_type: "refresh_token", refresh_token: refreshToken },
        signal,
      );
    } catch (error) {
      if (error instanceof ConnectionError || error instanceof TimeoutError) return null;
      throw error;
    }
  }

  #forgetRefreshToken(): void {
    if (this.#tokens) this.#tokens.refreshToken = null;
  }

  #secrets(): string[] {
    const { clientId, clientSecret } = this.#options;
    return [clientSecret, clientId, this.#tokens?.accessToken ?? "", this.#tokens?.refreshToken ?? ""];
  }
}

function adviceFor(status: number): string {
  if (status >= 500) return "The failure is on Kaleidoscope's side; try again later.";
  if (status === 429) return "Too many token requests; wait and try again.";
  if (status < 400)
    return "The endpoint redirected, which is not followed with credentials; check the url option.";
  return "Check clientId and clientSecret (in Node: KALEIDOSCOPE_API_CLIENT_ID and KALEIDOSCOPE_API_CLIENT_SECRET) and the url.";
}
