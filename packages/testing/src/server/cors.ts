import type { IncomingMessage, ServerResponse } from "node:http";

const EXPOSED =
  "content-length, content-range, content-disposition, etag, accept-ranges, retry-after, x-request-id";

/**
 * Allows pages of the given origins to call the fake directly, for apps that hold a token in the browser. Returns true
 * if the request was a preflight, and responds to it.
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
