import type { BaseClient } from "../client/base-client";
import { connectionOf } from "../client/connection";
import { ConnectionError } from "../errors/connection-error";
import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { KaleidoscopeError } from "../errors/kaleidoscope-error";
import { CallTimeouts } from "../transport/call-timeouts";
import { checkLimit } from "../transport/check-limits";
import { limitsFromNow } from "../transport/limits";
import type { TransportConfig } from "../transport/transport";
import type { Method } from "../transport/types";
import { type AllowList, type AllowRule, compileAllowList, requireAllowed } from "./allow-list";
import { type HostOptions, hostCheck } from "./allowed-hosts";
import type { AuditHooks } from "./audit";
import { type Authorize, isResponse, requireAuthorize, requireUser } from "./authorize";
import { forward } from "./forward";
import { handle } from "./handle";
import { pageResponse } from "./page-response";
import { Refusal } from "./refusal";
import { type BodyLimits, takeBody } from "./request-body";
import { requestHeaders } from "./request-headers";
import { refuseCrossSite } from "./same-origin";
import { type Target, targetOf } from "./target-path";

/** Options of `createApiProxy`. */
export interface ApiProxyOptions<User extends object = object> extends AuditHooks<User>, HostOptions {
  /** The server's client, whose credentials are used. One for all requests, made once. */
  client: BaseClient;
  /** Who may use the proxy, decided for every request. Required. */
  authorize: Authorize<User>;
  /** What may be done; everything else is refused. `readOnly` holds every read. */
  allow: readonly AllowRule[];
  /**
   * Where the handler is mounted.
   *
   * @default `"/api/kal"`
   */
  basePath?: string | undefined;
  /**
   * The largest body that is accepted, in bytes.
   *
   * @default 10 MiB
   */
  maxBodyBytes?: number | undefined;
  /**
   * Milliseconds between two chunks of a request's body.
   *
   * @default the client's `timeoutMs`
   */
  bodyTimeoutMs?: number | undefined;
  /**
   * Milliseconds for a request's whole body.
   *
   * @default 300,000
   */
  bodyDeadlineMs?: number | undefined;
  /** Other origins whose pages may call, such as the site's public one behind a reverse proxy that changes `Host`. */
  allowedOrigins?: readonly string[] | undefined;
}

const MAX_BODY_BYTES = 10 * 1024 * 1024;
const BODY_DEADLINE_MS = 300_000;

/**
 * A handler that forwards what is allowed to Kaleidoscope with the server's token, so that pages hold none.
 * Everything is refused unless `authorize` and `allow` let it pass.
 *
 * Throws `InvalidArgumentError` without `authorize`, and for a rule or a limit that cannot be. The handler never throws.
 *
 * @example
 * ```ts
 * import { createApiProxy, readOnly } from "@kal/core/proxy";
 * declare function userOf(request: Request): Promise<{ name: string } | null>; // your own sessions
 * const proxy = createApiProxy({ client, authorize: userOf, allow: readOnly });
 * export { proxy as GET }; // app/api/kal/[...path]/route.ts
 * ```
 */
export function createApiProxy<User extends object = object>(
  options: ApiProxyOptions<User>,
): (request: Request) => Promise<Response> {
  requireAuthorize(options.authorize, "createApiProxy");
  const checkHost = hostCheck(options);
  const connection = connectionOf(options.client);
  const list = compileAllowList(options.allow);
  const basePath = checkedBasePath(options.basePath ?? "/api/kal");
  const limits: BodyLimits = {
    maxBytes: options.maxBodyBytes ?? MAX_BODY_BYTES,
    timeoutMs: options.bodyTimeoutMs ?? (connection.timeoutMs || BODY_DEADLINE_MS),
    deadlineMs: options.bodyDeadlineMs ?? BODY_DEADLINE_MS,
  };
  for (const [name, value] of Object.entries(limits)) checkLimit(`The body's ${name}`, value);
  return (request) =>
    handle<User>(request, options, async (progress) => {
      checkHost(request);
      refuseCrossSite(request, options.allowedOrigins ?? []);
      const target = targetOf(request.url, basePath);
      progress.path = target.path;
      requireAllowed(list, request.method, target.segments);
      const headers = requestHeaders(request.headers, request.method);
      const intent = { method: request.method, path: target.path };
      const user = await requireUser(options.authorize, request, intent);
      if (isResponse(user)) return user;
      progress.user = user;
      await options.onRequest?.({ request, user, ...intent });
      return pass({ request, target, headers, connection, list, limits });
    });
}

interface Passage {
  request: Request;
  target: Target;
  headers: Record<string, string>;
  connection: TransportConfig;
  list: AllowList;
  limits: BodyLimits;
}

async function pass({ request, target, headers, connection, list, limits }: Passage): Promise<Response> {
  const gone = new AbortController();
  const leave = () => gone.abort(new ConnectionError("The page went away before its answer was complete."));
  if (request.signal.aborted) leave();
  else request.signal.addEventListener("abort", leave, { once: true });

  let timeouts: CallTimeouts | undefined;
  const body = await takeBody(request, limits, () => timeouts?.restart());
  const callLimits = limitsFromNow(connection.timeoutMs, { signal: gone.signal });
  const newTimeouts = () => {
    timeouts = new CallTimeouts("The proxied request", callLimits);
    return timeouts;
  };
  const call = {
    method: request.method as Method,
    path: target.path,
    search: target.search,
    headers,
    body,
    mayReach: (method: string, url: URL) => mayReach(connection.url, list, method, url),
  };
  try {
    return await pageResponse(await forward(connection, call, newTimeouts), leave);
  } catch (error) {
    timeouts?.release();
    throw body.failure() ?? named(error);
  }
}

/** Whether an address is Kaleidoscope's, below the configured one, and on the list, read as a server would read it. */
function mayReach(base: string, list: AllowList, method: string, url: URL): boolean {
  if (url.username || url.password) return false;
  try {
    const prefix = new URL(base).pathname.replace(/\/$/, "");
    return list.allows(method, targetOf(url.href, prefix).segments);
  } catch {
    return false;
  }
}

/** Whatever a sender throws is the network's failure, unless it says otherwise. */
function named(error: unknown): unknown {
  if (error instanceof Refusal || error instanceof KaleidoscopeError) return error;
  return new ConnectionError("Could not reach Kaleidoscope.", { cause: error });
}

function checkedBasePath(basePath: string): string {
  let bare = basePath;
  while (bare.endsWith("/")) bare = bare.slice(0, -1);
  if (/^(\/[\w.~-]+)*$/.test(bare)) return bare;
  throw new InvalidArgumentError('basePath must be a plain path such as "/api/kal".');
}
