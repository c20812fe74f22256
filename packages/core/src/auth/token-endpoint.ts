import { SingleFlight } from "../single-flight";
import { refusal, requestToken, type TokenEndpoint } from "./token-request";
import type { TokenSource } from "./token-source";
import { readTokens, type Tokens } from "./tokens";

/**
 * Tokens from your own server, for browsers: the endpoint made by `createTokenEndpoint` answers
 * `{ access_token, expires_in }`. The token is held in memory only, and refreshed before it expires.
 *
 * @example
 * ```ts
 * import { fetchSend, KaleidoscopeClient, TokenEndpointSource } from "@kal/core";
 * const headers = async () => ({ "x-requested-with": "kal" });
 * const limits = { send: fetchSend(), headers, timeoutMs: 10_000, maxRetries: 2 };
 * const auth = new TokenEndpointSource({ url: "https://app.example/api/kal-token", ...limits });
 * const client = new KaleidoscopeClient({ auth });
 * ```
 */
export class TokenEndpointSource implements TokenSource {
  readonly #endpoint: TokenEndpoint;
  readonly #flights = new SingleFlight();
  #tokens: Tokens | null = null;
  #refused: string | null = null;

  constructor(endpoint: TokenEndpoint) {
    this.#endpoint = endpoint;
  }

  get(): string | Promise<string> {
    const now = Date.now();
    if (!this.#tokens || now >= this.#tokens.expiresAt) return this.#refresh();
    if (now >= this.#tokens.refreshAt) this.#refresh().catch(() => {});
    return this.#tokens.accessToken;
  }

  refuse(token: string): void {
    if (this.#tokens?.accessToken !== token) return;
    this.#tokens = null;
    this.#refused = token;
  }

  #refresh(): Promise<string> {
    return this.#flights.share("token", async () => {
      // Your server may hold the same token and not know that it was revoked: it is told which one to replace.
      const told: Record<string, string> = this.#refused ? { refused_token: this.#refused } : {};
      const answer = await requestToken(this.#endpoint, null, told);
      if (answer.status >= 300)
        throw refusal(answer, "The token endpoint of your own server refused; is the user signed in?", []);
      this.#tokens = readTokens(answer.body, Date.now());
      this.#refused = null;
      return this.#tokens.accessToken;
    });
  }
}
