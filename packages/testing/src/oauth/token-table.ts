import { unauthorized } from "../engine/refusal";
import type { Clock } from "../world/clock";
import { newId } from "../world/clock";

export type Grant = "client_credentials" | "refresh_token";

export interface TokenPair {
  accessToken: string;
  refreshToken: string;
}

interface Family {
  revoked: boolean;
}

interface AccessToken {
  family: Family;
  expiresAt: number;
}

interface RefreshToken {
  family: Family;
  rotated: boolean;
}

const opaque = (kind: string) => `${kind}_${newId()}${newId()}`.replaceAll("-", "");

/**
 * All issued tokens. Tokens that stem from one client-credentials grant are a family. A refresh token that is used
 * twice was stolen or shared by two clients, so its whole family is revoked.
 */
export class TokenTable {
  readonly #access = new Map<string, AccessToken>();
  readonly #refresh = new Map<string, RefreshToken>();
  readonly #families = new Set<Family>();
  revokedFamilies = 0;

  constructor(
    readonly clock: Clock,
    readonly lifetimeSeconds: number,
  ) {}

  /** Issues the first pair of a new family. */
  begin(): TokenPair {
    const family: Family = { revoked: false };
    this.#families.add(family);
    return this.#issue(family);
  }

  /** Issues the next pair of a family. Returns null if the refresh token is unknown, already used, or revoked. */
  rotate(refreshToken: string): TokenPair | null {
    const held = this.#refresh.get(refreshToken);
    if (!held || held.family.revoked) return null;
    if (held.rotated) {
      held.family.revoked = true;
      this.revokedFamilies += 1;
      return null;
    }
    held.rotated = true;
    return this.#issue(held.family);
  }

  isLive(accessToken: string): boolean {
    const held = this.#access.get(accessToken);
    return held !== undefined && !held.family.revoked && this.clock.now() < held.expiresAt;
  }

  expireAll(): void {
    for (const token of this.#access.values()) token.expiresAt = Math.min(token.expiresAt, this.clock.now());
  }

  revokeAll(): void {
    for (const family of this.#families) family.revoked = true;
  }

  clear(): void {
    this.#access.clear();
    this.#refresh.clear();
    this.#families.clear();
    this.revokedFamilies = 0;
  }

  #issue(family: Family): TokenPair {
    const pair = { accessToken: opaque("at"), refreshToken: opaque("rt") };
    this.#access.set(pair.accessToken, { family, expiresAt: this.clock.now() + this.lifetimeSeconds * 1000 });
    this.#refresh.set(pair.refreshToken, { family, rotated: false });
    return pair;
  }
}

const HEADER = "x-kal-authorization";

/** Rejects a request without a valid access token. Ignores `Authorization`, which belongs to Google IAP. */
export function authorize(headers: Headers, tokens: TokenTable): void {
  const value = headers.get(HEADER);
  if (value === null) throw unauthorized("The X-Kal-Authorization header is missing.");
  const token = /^Bearer (\S+)$/.exec(value)?.[1];
  if (token === undefined) throw unauthorized("X-Kal-Authorization must be: Bearer <access token>.");
  if (!tokens.isLive(token)) throw unauthorized("The access token is unknown, expired or revoked.");
}
