import type { JsonValue } from "../json";
import { KaleidoscopeError } from "./kaleidoscope-error";

export interface ApiFailure {
  status: number;
  method: string;
  /** The path called, without its query. */
  path: string;
  /** The decoded body, its text where it was not JSON, `null` where it was empty. */
  body: JsonValue;
  /** Kaleidoscope's own error code, where the body had one. */
  code: string | null;
  requestId: string | null;
  /** Response headers that are safe to keep: content type, date, retry-after and request ids. */
  headers: Record<string, string>;
  message: string;
}

/** Kaleidoscope answered with a status of 400 or more. Each usual status has a subclass. */
export class KaleidoscopeAPIError extends KaleidoscopeError {
  static override readonly kind: string = "KaleidoscopeAPIError";

  readonly status: number;
  readonly method: string;
  readonly path: string;
  readonly body: JsonValue;
  readonly code: string | null;
  readonly requestId: string | null;
  readonly headers: Record<string, string>;

  constructor(failure: ApiFailure) {
    super(failure.message);
    this.status = failure.status;
    this.method = failure.method;
    this.path = failure.path;
    this.body = failure.body;
    this.code = failure.code;
    this.requestId = failure.requestId;
    this.headers = failure.headers;
  }
}
