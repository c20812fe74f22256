import { SingleFlight } from "../single-flight";
import { refusal, requestToken, type TokenEndpoint } from "./token-request";
import type { TokenSource } from "./token-source";
import { readTokens, type Tokens } from "./tokens";

/**
 * Tokens from your own server, for browsers: the endpoint made by `createTokenEndpoint` answers
 * `{ access_token, expires_in }`. The token is held in memory only, and refreshed before it expires.
 */
export class TokenEndpointSource implements TokenSource {
  readonly #endpoint: TokenEndpoint;
  readonly #flights: SingleFlight;
  #tokens: Tokens | null = null;

  constructor(endpoint: TokenEndpoint) {
    this.#endpoint = endpoint;
    this.#flights = new SingleFlight(endpoint.timeoutMs || 60_000);
  }

  get(): string | Promise<string> {
    const now = Date.now();
    if (!this.#tokens || now >= this.#tokens.expiresAt) return this.#refresh();
    if (now >= this.#tokens.refreshAt) this.#refresh().catch(() => {});
    return this.#tokens.accessToken;
  }

  refuse(token: string): void {
    if (this.#tokens?.accessToken === token) this.#tokens = null;
  }

  #refresh(): Promise<string> {
    return this.#flights.share("token", async (signal) => {
      const answer = await requestToken(this.#endpoint, null, signal);
      if (answer.status >= 300)
        throw refusal(answer, "The token endpoint of your own server refused; is the user signed in?", []);
      this.#tokens = readTokens(answer.body, Date.now());
      return this.#tokens.accessToken;
    });
  }
}
