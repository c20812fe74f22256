import { streamOf } from "../files/download-stream";
import type { Exchange } from "../transport/exchange";
import { readBody } from "../transport/read-body";
import { redact } from "../transport/redact";
import { RETRY_HEADERS } from "../transport/retry-delay";
import { secretsOf } from "../transport/sent-secrets";
import { isJsonObject, type JsonValue } from "../util/json";
import { jsonResponse, PROTECTIVE_HEADERS, Refusal } from "./refusal";

/** The only headers of Kaleidoscope's that reach a page; cookies, server names and credentials are not among them. */
const PASSED = [
  "content-type",
  "content-disposition",
  "etag",
  "last-modified",
  "accept-ranges",
  "content-range",
  "x-request-id",
  ...RETRY_HEADERS,
];

/** Headers of the protocol, which clients parse. They are passed unchanged, because a redacted one would be wrong. */
const EXACT = new Set(["accept-ranges", "content-range", "etag", ...RETRY_HEADERS]);

/** Types that browsers show without running anything. Everything else is saved, never opened in the page's origin. */
const HARMLESS_TYPES = new Set([
  "application/json",
  "chemical/x-mdl-sdfile",
  "image/gif",
  "image/jpeg",
  "image/png",
  "image/webp",
  "text/csv",
  "text/plain",
]);

/** What the page gets for what Kaleidoscope said. `leave` ends the request when the page goes away. */
export async function pageResponse(exchange: Exchange, leave: () => void): Promise<Response> {
  const { status } = exchange;
  if (status === 401) {
    exchange.cancel();
    // The page's own user is signed in; a 401 would send them to log in again.
    throw new Refusal(
      502,
      "upstream_unauthorized",
      "The server's own credentials for Kaleidoscope were refused.",
    );
  }
  if (status >= 400) return failure(exchange);
  if (status === 204 || status === 205) {
    exchange.cancel();
    return new Response(null, { status, headers: PROTECTIVE_HEADERS });
  }
  if (status < 200 || status >= 300) {
    exchange.cancel();
    throw new Refusal(
      502,
      "upstream_error",
      `Kaleidoscope answered ${status}, which is no answer to this request.`,
    );
  }
  return new Response(
    streamOf((onChunk) => exchange.read(onChunk), leave),
    { status, headers: responseHeaders(exchange) },
  );
}

function responseHeaders(exchange: Exchange): Record<string, string> {
  const headers = { ...PROTECTIVE_HEADERS, ...passedHeaders(exchange, PASSED) };
  headers["content-type"] ??= "application/octet-stream";
  if (!isHarmless(headers["content-type"]))
    headers["content-disposition"] = attachment(headers["content-disposition"]);
  const length = exchange.header("content-length");
  const encoding = exchange.header("content-encoding") ?? "identity";
  // Where the runtime has undone an encoding, the length is that of other bytes. Servers such as Next.js drop
  // Content-Length, and with it a download's total: a header of our own survives.
  if (length !== null && /^\d+$/.test(length) && encoding === "identity") {
    headers["content-length"] = headers["x-kal-content-length"] = length;
  }
  return headers;
}

function passedHeaders(exchange: Exchange, names: readonly string[]): Record<string, string> {
  const secrets = serverSecrets(exchange);
  const headers: Record<string, string> = {};
  for (const name of names) {
    const value = exchange.header(name);
    if (value !== null) headers[name] = EXACT.has(name) ? value : redact(value, secrets);
  }
  return headers;
}

/** Browsers split a type at commas and take the last part that they can read, even behind an opened parameter. */
function isHarmless(contentType: string): boolean {
  return (
    !contentType.includes(",") && HARMLESS_TYPES.has(contentType.split(";")[0]?.trim().toLowerCase() ?? "")
  );
}

/** Keeps the file's name and takes away any wish to be shown in place. */
function attachment(disposition: string | undefined): string {
  const at = disposition?.indexOf(";") ?? -1;
  return `attachment${disposition && at >= 0 ? disposition.slice(at) : ""}`;
}

/**
 * Of an error the page gets the code and the message that Kaleidoscope means for users, and of a crash neither. A text
 * that quotes the server's credentials is not meant for users and left out whole; configured headers are redacted.
 */
async function failure(exchange: Exchange): Promise<Response> {
  const { status } = exchange;
  if (status >= 500) exchange.cancel();
  const said = await readBody(exchange, []);
  const body = isJsonObject(said) ? said : {};
  const secrets = serverSecrets(exchange);
  const credentials = serverSecrets(exchange, (name) => name.endsWith("authorization"));
  const text = (value: JsonValue | undefined, otherwise: string) =>
    typeof value === "string" && redact(value, credentials) === value ? redact(value, secrets) : otherwise;
  return jsonResponse(
    status,
    {
      code: text(body.code, "upstream_error"),
      message: text(body.message, `Kaleidoscope answered ${status}.`),
    },
    passedHeaders(exchange, ["x-request-id", "content-range", ...RETRY_HEADERS]),
  );
}

/** What the server sent of its own: credentials and configured headers. The query is the page's. */
function serverSecrets({ sent }: Exchange, only = (_name: string) => true): string[] {
  const headers = Object.entries(sent.headers).filter(([name]) => only(name));
  return secretsOf({ headers: Object.fromEntries(headers), url: "" });
}
