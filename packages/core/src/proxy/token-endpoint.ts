import type { BaseClient } from "../client/base-client";
import { connectionOf } from "../client/connection";
import { CallTimeouts } from "../transport/call-timeouts";
import { limitsFromNow } from "../transport/limits";
import type { TransportConfig } from "../transport/transport";
import { isJsonObject, type JsonValue } from "../util/json";
import { type HostOptions, hostCheck } from "./allowed-hosts";
import type { AuditHooks } from "./audit";
import { type Authorize, isResponse, requireAuthorize, requireUser } from "./authorize";
import { handle } from "./handle";
import { jsonResponse, Refusal } from "./refusal";
import { takeBody } from "./request-body";
import { requestHeaders } from "./request-headers";
import { refuseCrossSite } from "./same-origin";

/** Options of `createTokenEndpoint`. */
export interface TokenEndpointOptions<User extends object = object> extends AuditHooks<User>, HostOptions {
  /** The server's client, whose access token is handed out. */
  client: BaseClient;
  /** Who may have a token, decided for every request. Required. */
  authorize: Authorize<User>;
  /** Other origins whose pages may ask, such as the site's public one behind a reverse proxy that changes `Host`. */
  allowedOrigins?: readonly string[] | undefined;
}

/** For tokens whose end is not known: the page asks again soon, and gets whatever is current then. */
const SHORT_LEASE_SECONDS = 60;

/** A page that keeps refusing tokens, for whatever reason, makes no more than one new one in this time. */
const RENEWAL_PAUSE_MS = 10_000;

const BODY_LIMITS = { maxBytes: 16_384, timeoutMs: 10_000, deadlineMs: 10_000 };

/**
 * A handler that hands the client's access token, never the refresh token, to pages that call Kaleidoscope
 * themselves: `POST`, answered with `{ access_token, expires_in }`.
 *
 * The token may do all that the client may. Prefer `createApiProxy`, which gives pages no token at all.
 * Throws `InvalidArgumentError` without `authorize`. The handler never throws.
 *
 * @example
 * ```ts
 * import { createTokenEndpoint } from "@kal/core/proxy";
 * declare function userOf(request: Request): Promise<{ name: string } | null>; // your own sessions
 * const tokens = createTokenEndpoint({ client, authorize: userOf });
 * export { tokens as POST }; // app/api/kal-token/route.ts
 * ```
 */
export function createTokenEndpoint<User extends object = object>(
  options: TokenEndpointOptions<User>,
): (request: Request) => Promise<Response> {
  requireAuthorize(options.authorize, "createTokenEndpoint");
  const checkHost = hostCheck(options);
  const connection = connectionOf(options.client);
  let pausedUntil = 0;
  return (request) =>
    handle<User>(request, options, async (progress) => {
      if (request.method !== "POST")
        throw new Refusal(405, "method_not_allowed", "Tokens are asked for with POST.", { allow: "POST" });
      checkHost(request);
      refuseCrossSite(request, options.allowedOrigins ?? []);
      requestHeaders(request.headers, request.method);
      const intent = { method: "POST", path: null };
      const user = await requireUser(options.authorize, request, intent);
      if (isResponse(user)) return user;
      progress.user = user;
      await options.onRequest?.({ request, user, ...intent });
      const refused = await refusedToken(request);
      const current = await currentToken(connection);
      if (current.access_token !== refused || performance.now() < pausedUntil)
        return jsonResponse(200, current);
      pausedUntil = performance.now() + RENEWAL_PAUSE_MS;
      await connection.tokens.refuse(refused);
      return jsonResponse(200, await currentToken(connection));
    });
}

async function currentToken({ tokens, timeoutMs }: TransportConfig) {
  const timeouts = new CallTimeouts("The token request", limitsFromNow(timeoutMs));
  try {
    const token = await timeouts.guard(Promise.resolve(tokens.get()));
    if (!token) throw new Refusal(500, "no_token", "The server's client holds no token to hand out.");
    const expiresAt = tokens.expiresAt?.() ?? null;
    const seconds = expiresAt === null ? SHORT_LEASE_SECONDS : Math.floor((expiresAt - Date.now()) / 1000);
    return { access_token: token, expires_in: Math.max(seconds, 1) };
  } finally {
    timeouts.release();
  }
}

/** The token that Kaleidoscope refused to the page; `null` where it says none. */
async function refusedToken(request: Request): Promise<string | null> {
  const { body } = await takeBody(request, BODY_LIMITS, () => {});
  try {
    const said = JSON.parse(new TextDecoder().decode(body as Uint8Array)) as JsonValue;
    return isJsonObject(said) && typeof said.refused_token === "string" ? said.refused_token : null;
  } catch {
    return null;
  }
}
