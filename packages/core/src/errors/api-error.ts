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

  declare readonly status: number;
  declare readonly method: string;
  declare readonly path: string;
  declare readonly body: JsonValue;
  declare readonly code: string | null;
  declare readonly requestId: string | null;
  declare readonly headers: Record<string, string>;

  constructor({ message, ...facts }: ApiFailure) {
    super(message);
    Object.assign(this, facts);
  }
}
