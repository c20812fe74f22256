import { SingleFlight } from "../util/single-flight";
import { HeldTokens } from "./held-tokens";
import { requestToken, type TokenEndpoint, tokenError } from "./token-request";
import type { TokenSource } from "./token-source";
import { readTokens } from "./tokens";

/**
 * Obtains tokens from your own server, for browsers: the endpoint made by `createTokenEndpoint` responds with `{
 * access_token, expires_in }`. The token is kept in memory only and refreshed before it expires.
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
  #held: HeldTokens | null = null;
  #refused: string | null = null;

  constructor(endpoint: TokenEndpoint) {
    this.#endpoint = endpoint;
  }

  get(): string | Promise<string> {
    const held = this.#held;
    if (!held) return this.#refresh();
    if (held.isDue) {
      if (held.isExpired) return this.#refresh();
      this.#refresh().catch(() => {});
    }
    return held.tokens.accessToken;
  }

  refuse(token: string): void {
    if (this.#held?.tokens.accessToken !== token) return;
    this.#held = null;
    this.#refused = token;
  }

  #refresh(): Promise<string> {
    return this.#flights.share("token", async () => {
      // Your server may still hold the revoked token, so the request names the token to replace.
      const told: Record<string, string> = this.#refused ? { refused_token: this.#refused } : {};
      const answer = await requestToken(this.#endpoint, null, told);
      if (answer.status >= 300)
        throw tokenError(answer, "The token endpoint of your own server refused; is the user signed in?");
      const tokens = readTokens(answer.body, Date.now(), answer.quote);
      this.#held = new HeldTokens(tokens);
      this.#refused = null;
      return tokens.accessToken;
    });
  }
}
