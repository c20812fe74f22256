import { AuthenticationError } from "../errors/authentication-error";
import { describeBody } from "../transport/describe-body";
import { isJsonObject, type JsonValue } from "../util/json";

/** The tokens of a token response, and when to act on them. */
export interface Tokens {
  /** Sent with every call until it is due or rejected. */
  accessToken: string;
  /** Sent once, to obtain the next access token. `null` if there is none. */
  refreshToken: string | null;
  /**
   * When the tokens were obtained, by `Date.now()` of that process. A store keeps it so that other processes notice a
   * changed clock.
   */
  obtainedAt?: number | undefined;
  /** From this time on, the client refreshes in the background. */
  refreshAt: number;
  /** From this time on, callers wait for the refresh. */
  expiresAt: number;
}

/** Kaleidoscope's clients refresh ten minutes before expiry. */
const REFRESH_MARGIN_MS = 600_000;
const EXPIRY_MARGIN_MS = 30_000;

/**
 * Reads a token response. `expires_in` may be a number or decimal text, with or without a fraction. Any other value,
 * negative numbers included, throws `AuthenticationError`, because a lifetime cannot be guessed. Tokens that live for
 * twenty minutes or less are refreshed at half of their lifetime: with a fixed margin of ten minutes, a ten-minute
 * token would be refreshed on every request.
 */
export function readTokens(body: JsonValue, now: number, quote: () => JsonValue = () => null): Tokens {
  const seconds = isJsonObject(body) ? body.expires_in : null;
  // `Number` would convert null, "" and [] to a lifetime of 0.
  const isDecimal = !Array.isArray(seconds) && /^\d+(\.\d*)?$/.test(String(seconds));
  const lifetimeMs = isDecimal ? Number(seconds) * 1000 : Number.NaN;
  if (
    !isJsonObject(body) ||
    typeof body.access_token !== "string" ||
    !body.access_token ||
    !(lifetimeMs >= 0)
  ) {
    const quoted = quote();
    const said = describeBody(quoted);
    throw new AuthenticationError(
      `The token endpoint answered without a usable access_token and expires_in${said && `: ${said}`}. Check that url points at the Kaleidoscope API.`,
      null,
      { body: quoted },
    );
  }
  return {
    accessToken: body.access_token,
    refreshToken: typeof body.refresh_token === "string" ? body.refresh_token : null,
    obtainedAt: now,
    refreshAt: now + lifetimeMs - Math.min(REFRESH_MARGIN_MS, lifetimeMs / 2),
    expiresAt: now + lifetimeMs - Math.min(EXPIRY_MARGIN_MS, lifetimeMs / 10),
  };
}
