import type { Tokens } from "../auth/tokens";
import { isJsonObject, type JsonObject, type JsonValue } from "../util/json";

/** What is stored under one key. */
export interface TokenRecord {
  tokens: Tokens | null;
  /** Who is renewing the tokens just now. `beat` grows while they live. */
  lease: { id: string; beat: number } | null;
}

export const nothing: TokenRecord = { tokens: null, lease: null };

/** `null` for what is no record: an older version's, or somebody else's. */
export function readRecord(text: string): TokenRecord | null {
  const record = parse(text);
  if (!isJsonObject(record)) return null;
  const { tokens, lease } = record;
  return {
    tokens: isJsonObject(tokens) ? toTokens(tokens) : null,
    lease: isJsonObject(lease) ? { id: String(lease.id), beat: Number(lease.beat) } : null,
  };
}

function toTokens({
  accessToken,
  refreshToken,
  obtainedAt,
  refreshAt,
  expiresAt,
}: JsonObject): Tokens | null {
  if (typeof accessToken !== "string" || typeof refreshAt !== "number" || typeof expiresAt !== "number")
    return null;
  return {
    accessToken,
    refreshToken: typeof refreshToken === "string" ? refreshToken : null,
    // Older versions stored none.
    ...(typeof obtainedAt === "number" && { obtainedAt }),
    refreshAt,
    expiresAt,
  };
}

function parse(text: string): JsonValue {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
