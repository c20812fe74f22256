import type { Grant, TokenTable } from "./token-table";

/** Controls and counts the tokens of the fake. */
export interface TokenControls {
  /** Expires every access token issued so far. Refresh tokens still work. */
  expireAll(): void;
  /** Revokes every token issued so far, including refresh tokens. Clients must send their credentials again. */
  revokeAll(): void;
  /** Number of requests per grant, including rejected ones. */
  readonly requests: Readonly<Record<Grant, number>>;
  /** Number of token pairs issued per grant. */
  readonly issued: Readonly<Record<Grant, number>>;
  /** Number of token families revoked because a refresh token was used twice. */
  readonly revokedFamilies: number;
}

export class TokenLedger implements TokenControls {
  readonly requests: Record<Grant, number> = { client_credentials: 0, refresh_token: 0 };
  readonly issued: Record<Grant, number> = { client_credentials: 0, refresh_token: 0 };
  readonly #tokens: TokenTable;

  constructor(tokens: TokenTable) {
    this.#tokens = tokens;
  }

  get revokedFamilies(): number {
    return this.#tokens.revokedFamilies;
  }

  expireAll(): void {
    this.#tokens.expireAll();
  }

  revokeAll(): void {
    this.#tokens.revokeAll();
  }

  clear(): void {
    for (const counts of [this.requests, this.issued]) {
      counts.client_credentials = 0;
      counts.refresh_token = 0;
    }
    this.#tokens.clear();
  }
}
