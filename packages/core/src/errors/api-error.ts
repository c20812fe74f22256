import type { JsonValue } from "../util/json";
import { KaleidoscopeError } from "./kaleidoscope-error";

/** What is known of an answer that is an error. */
export interface ApiFailure {
  /** The HTTP status. */
  status: number;
  /** The HTTP method. */
  method: string;
  /** The path called, without its query. */
  path: string;
  /** The decoded body, its text where it was not JSON, `null` where it was empty. */
  body: JsonValue;
  /** Kaleidoscope's own error code, where the body had one. */
  code: string | null;
  /** Names the request in the server's logs; `null` where the server gave none. */
  requestId: string | null;
  /** Response headers that are safe to keep: content type, date, retry-after and request ids. */
  headers: Record<string, string>;
  /** What went wrong, and what to do next. */
  message: string;
}

/** Kaleidoscope answered with a status of 400 or more. Each usual status has a subclass. */
export class KaleidoscopeAPIError extends KaleidoscopeError {
  static override readonly kind: string = "KaleidoscopeAPIError";

  /** The HTTP status, 400 or more. */
  declare readonly status: number;
  /** The HTTP method of the call. */
  declare readonly method: string;
  /** The path of the call, without its query. */
  declare readonly path: string;
  /** The answer's body, parsed where it is JSON. */
  declare readonly body: JsonValue;
  /** The API's own code for the error; `null` where it gave none. */
  declare readonly code: string | null;
  /** Names the request in the server's logs; `null` where the server gave none. */
  declare readonly requestId: string | null;
  /** Those headers of the answer that may be logged. */
  declare readonly headers: Record<string, string>;

  constructor({ message, ...facts }: ApiFailure) {
    super(message);
    Object.assign(this, facts);
  }
}

/** Status 400: the request was not understood; `body` says which part. */
export class BadRequestError extends KaleidoscopeAPIError {
  static override readonly kind: string = "BadRequestError";
}

/** Status 401: the server rejected the token, even after a renewal. `AuthenticationError.is` is true for it, too. */
export class UnauthorizedError extends KaleidoscopeAPIError {
  static override readonly kind: string = "UnauthorizedError";
  static override readonly alsoKind = "AuthenticationError";
}

/** Status 403: the credentials are good, but may not do this. */
export class ForbiddenError extends KaleidoscopeAPIError {
  static override readonly kind: string = "ForbiddenError";
}

/** Status 404: there is nothing with this id, or it is not visible to these credentials. */
export class NotFoundError extends KaleidoscopeAPIError {
  static override readonly kind: string = "NotFoundError";
}

/** Status 409: the change does not fit the present state. */
export class ConflictError extends KaleidoscopeAPIError {
  static override readonly kind: string = "ConflictError";
}

/** Status 422: the request was understood, but its values are not valid. */
export class UnprocessableEntityError extends KaleidoscopeAPIError {
  static override readonly kind: string = "UnprocessableEntityError";
}

/** Status 429: too many calls. */
export class RateLimitError extends KaleidoscopeAPIError {
  static override readonly kind: string = "RateLimitError";

  constructor(
    failure: ApiFailure,
    /** How long the server asked to wait, in milliseconds, where it said so. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(failure);
  }
}

/** Status 500 or more: Kaleidoscope failed; `requestId` helps its support. */
export class ServerError extends KaleidoscopeAPIError {
  static override readonly kind: string = "ServerError";
}
