import {
  AuthenticationError,
  ConnectionError,
  ForbiddenError,
  InvalidContentTypeError,
  KaleidoscopeAPIError,
  KaleidoscopeError,
  NotFoundError,
  RateLimitError,
  TimeoutError,
} from "@kal/core";
import { refusal } from "./routes";

/**
 * An error as an answer. Messages are the Worker's own: those of the SDK name hosts and quote the API, which is for
 * the log. The log gets what the SDK holds safe to write: no token, no secret, no query.
 */
export function explain(error: unknown): Response {
  if (NotFoundError.is(error)) return refusal(404, "not_found", "Kaleidoscope has no such thing.");
  if (KaleidoscopeAPIError.is(error) && error.status === 416)
    return refusal(416, "bad_range", "The file has no such part.");
  if (InvalidContentTypeError.is(error))
    return refusal(415, "type_not_allowed", "Files of this type are not passed on.");
  console.error(KaleidoscopeError.is(error) ? JSON.stringify(error) : error);
  if (RateLimitError.is(error))
    return refusal(503, "busy", "Kaleidoscope takes no more calls at the moment.", { "retry-after": "10" });
  if (TimeoutError.is(error)) return refusal(504, "too_slow", "Kaleidoscope did not answer in time.");
  if (AuthenticationError.is(error) || ForbiddenError.is(error))
    return refusal(502, "not_signed_in", "The Worker's own credentials do not suffice.");
  if (ConnectionError.is(error) || KaleidoscopeAPIError.is(error))
    return refusal(502, "unavailable", "Kaleidoscope could not answer.");
  return refusal(500, "failed", "The Worker failed on this request.");
}
