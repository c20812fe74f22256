import type { Tokens } from "../auth/tokens";
import { isJsonObject, type JsonObject, type JsonValue } from "../util/json";

/** The value stored under one key. */
export interface TokenRecord {
  tokens: Tokens | null;
  /** The client that is renewing the tokens. `beat` increases while that client is alive. */
  lease: { id: string; beat: number } | null;
}

export const nothing: TokenRecord = { tokens: null, lease: null };

/** Returns `null` if the text is not a token record: written by an older version or another program. */
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
    // Older versions did not store it.
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
