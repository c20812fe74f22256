import { validateHeaderName, validateHeaderValue } from "node:http";
import { InvalidArgumentError } from "@kal/core";

/** Headers that only the connection sets. A copy from elsewhere would break the framing of the request. */
const CONNECTION_HEADERS = new Set([
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
 * Returns the headers to send. Requests uncompressed responses unless the caller asks for compression: lengths are then
 * exact, downloads can be resumed, and neither side spends time on compression.
 */
export function requestHeaders(given: Record<string, string>): Record<string, string | number> {
  const headers: Record<string, string | number> = { "accept-encoding": "identity" };
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && !CONNECTION_HEADERS.has(name.toLowerCase())) headers[name] = value;
  }
  return headers;
}

/** Returns an `InvalidArgumentError` if Node rejected a header, so that it does not count as a network failure. */
export function explainHeaderError(headers: Record<string, string | number>, cause: unknown): unknown {
  for (const [name, value] of Object.entries(headers)) {
    try {
      validateHeaderName(name);
      validateHeaderValue(name, String(value));
    } catch {
      // The message leaves out the value, which may be a secret.
      return new InvalidArgumentError(
        `The header ${JSON.stringify(name)} contains a character that HTTP does not allow. Remove it. No request was sent.`,
      );
    }
  }
  return cause;
}
