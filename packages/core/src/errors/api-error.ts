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
