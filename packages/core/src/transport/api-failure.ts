import type { ApiFailure } from "../errors/api-error";
import { KaleidoscopeAPIError } from "../errors/api-error";
import { BadRequestError } from "../errors/bad-request-error";
import { ConflictError } from "../errors/conflict-error";
import { ForbiddenError } from "../errors/forbidden-error";
import { NotFoundError } from "../errors/not-found-error";
import { RateLimitError } from "../errors/rate-limit-error";
import { ServerError } from "../errors/server-error";
import { UnauthorizedError } from "../errors/unauthorized-error";
import { UnprocessableEntityError } from "../errors/unprocessable-entity-error";
import { isJsonObject, type JsonValue } from "../json";
import { decodeUtf8 } from "../utf8";
import { append } from "./append";
import { blankOut } from "./confidential";
import { jsonOrText } from "./decode-json";
import type { Exchange } from "./exchange";
import type { Method } from "./types";

const KEPT_HEADERS = ["content-type", "date", "retry-after", "x-request-id"];

const HINTS: Record<number, string> = {
  401: "The token was refused even when fresh; check the credentials and the url.",
  403: "These credentials may not do this.",
  404: "Check the id, and that these credentials may see it.",
  429: "Too many calls; wait and try again.",
};

const CLASSES: Record<number, new (failure: ApiFailure) => KaleidoscopeAPIError> = {
  400: BadRequestError,
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
};

/** More of an error's body than this is not worth its memory. */
const MOST_BODY_BYTES = 256 * 1024;

/** Reads the body of a failed call and makes the error of its status. `secrets` are never quoted. */
export async function apiFailure(
  exchange: Exchange,
  method: Method,
  path: string,
  retryAfter: number | null,
  secrets: readonly string[],
): Promise<KaleidoscopeAPIError> {
  const { status } = exchange;
  const headers: Record<string, string> = {};
  for (const name of KEPT_HEADERS) {
    const value = exchange.header(name);
    if (value !== null) headers[name] = value;
  }
  const body = jsonOrText(blankOut(await readLeniently(exchange), secrets));
  const said = describe(body);
  const failure: ApiFailure = {
    status,
    method,
    path,
    body,
    code: isJsonObject(body) && typeof body.code === "string" ? body.code : null,
    requestId: exchange.header("x-request-id"),
    headers,
    message: [
      `${method} ${path} failed with status ${status}${said && `: ${said}`}`,
      HINTS[status] ?? (status >= 500 ? "The failure is on Kaleidoscope's side; try again later." : ""),
    ]
      .filter(Boolean)
      .join(said.endsWith(".") ? " " : ". "),
  };
  if (status === 429) return new RateLimitError(failure, retryAfter);
  return new (CLASSES[status] ?? (status >= 500 ? ServerError : KaleidoscopeAPIError))(failure);
}

/**
 * The status is worth more than its body: a body that breaks, stalls or never ends counts as far as it came.
 * File stores on other origins quote the signed address; their bodies are left alone.
 */
async function readLeniently(exchange: Exchange): Promise<string> {
  if (exchange.foreign) {
    exchange.cancel();
    return "";
  }
  let all: Uint8Array = new Uint8Array();
  let length = 0;
  try {
    await exchange.read((chunk) => {
      all = append(all, length, chunk.subarray(0, MOST_BODY_BYTES - length), 0);
      length = Math.min(length + chunk.length, MOST_BODY_BYTES);
      if (length === MOST_BODY_BYTES) exchange.cancel();
    });
  } catch {
    // What came so far is what there is.
  }
  return decodeUtf8(all.subarray(0, length));
}

function describe(body: JsonValue): string {
  if (isJsonObject(body) && typeof body.message === "string") return body.message;
  if (typeof body === "string" && /^\s*</.test(body)) return "an HTML page instead of an answer";
  const text = typeof body === "string" ? body : body === null ? "" : JSON.stringify(body);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
