import type { IncomingMessage, ServerResponse } from "node:http";

const EXPOSED =
  "content-length, content-range, content-disposition, etag, accept-ranges, retry-after, x-request-id";

/**
 * Lets pages of the given origins call the fake directly, as an app does that holds a token in the browser.
 * True where the request was a preflight, which is answered then.
 */
export function answerCors(
  allowed: readonly string[],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): boolean {
  const { origin } = incoming.headers;
  if (!origin || !(allowed.includes(origin) || allowed.includes("*"))) return false;
  outgoing.setHeader("access-control-allow-origin", origin);
  outgoing.setHeader("access-control-expose-headers", EXPOSED);
  outgoing.setHeader("vary", "origin");
  if (incoming.method !== "OPTIONS") return false;
  outgoing.writeHead(204, {
    "access-control-allow-methods": "GET, POST, PUT, DELETE",
    "access-control-allow-headers": incoming.headers["access-control-request-headers"] ?? "",
    "access-control-max-age": "600",
  });
  outgoing.end();
  return true;
}
