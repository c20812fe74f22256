import { validateHeaderName, validateHeaderValue } from "node:http";
import { InvalidArgumentError } from "@kal/core";

/** What the connection itself decides. A stale copy of one of these would break the framing of the request. */
const OURS = new Set([
  "connection",
  "content-length",
  "expect",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/**
 * The headers to send. Answers are asked for uncompressed unless the caller wants otherwise: lengths are then
 * exact, downloads can be resumed, and neither side spends time on packing.
 */
export function requestHeaders(given: Record<string, string>): Record<string, string | number> {
  const headers: Record<string, string | number> = { "accept-encoding": "identity" };
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && !OURS.has(name.toLowerCase())) headers[name] = value;
  }
  return headers;
}

/** Node's own refusal, as an error of the SDK: what cannot be sent is a wrong argument, not a network failure. */
export function explainRefusal(headers: Record<string, string | number>, cause: unknown): unknown {
  for (const [name, value] of Object.entries(headers)) {
    try {
      validateHeaderName(name);
      validateHeaderValue(name, String(value));
    } catch {
      // The value is not quoted: it may be a secret.
      return new InvalidArgumentError(
        `The header ${JSON.stringify(name)} holds a character that HTTP does not allow.`,
      );
    }
  }
  return cause;
}
