import {
  type ApiFailure,
  BadRequestError,
  ConflictError,
  ForbiddenError,
  KaleidoscopeAPIError,
  NotFoundError,
  RateLimitError,
  ServerError,
  UnauthorizedError,
  UnprocessableEntityError,
} from "../errors/api-error";
import { isJsonObject } from "../util/json";
import { describeBody } from "./describe-body";
import type { Exchange } from "./exchange";
import { readBody } from "./read-body";
import { redact } from "./redact";
import { RETRY_HEADERS } from "./retry-delay";
import type { Method } from "./types";

// Not a spread: bundlers would keep the list, and what it spreads, in pages that use neither.
const KEPT_HEADERS = /* @__PURE__ */ ["content-type", "date", "x-request-id"].concat(RETRY_HEADERS);

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

/** Reads the body of a failed call and returns the error for its status. */
export async function apiFailure(
  exchange: Exchange,
  method: Method,
  path: string,
  retryAfter: number | null,
): Promise<KaleidoscopeAPIError> {
  const { status, secrets } = exchange;
  const headers: Record<string, string> = {};
  for (const name of KEPT_HEADERS) {
    const value = exchange.header(name);
    if (value !== null) headers[name] = redact(value, secrets);
  }
  const body = await readBody(exchange);
  const said = describeBody(body);
  const failure: ApiFailure = {
    status,
    method,
    path,
    body,
    code: isJsonObject(body) && typeof body.code === "string" ? body.code : null,
    requestId: headers["x-request-id"] ?? null,
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
