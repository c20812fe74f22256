import type { Grant, TokenTable } from "./token-table";

/** What a test may do to, and ask of, the tokens of the fake. */
export interface TokenControls {
  /** Every access token handed out so far is expired from now on; refresh tokens still work. */
  expireAll(): void;
  /** Every token handed out so far is dead, refresh tokens too: only client credentials help. */
  revokeAll(): void;
  /** How often each grant was asked for, refused ones included. */
  readonly requests: Readonly<Record<Grant, number>>;
  /** How often each grant was given. */
  readonly issued: Readonly<Record<Grant, number>>;
  /** How many token families died because an old refresh token was presented again. */
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
