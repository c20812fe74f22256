import { ConnectionError, KaleidoscopeAPIError, KaleidoscopeError } from "@kal/core";

/** Why something was not done, in the server's own words where it said any. */
export function refusalText(error: unknown): string {
  if (ConnectionError.is(error)) return "There is no connection. Check your network, then try again.";
  if (KaleidoscopeAPIError.is(error) && typeof error.body === "object" && error.body !== null) {
    const said = Array.isArray(error.body) ? undefined : error.body.message;
    if (typeof said === "string") return said;
  }
  return KaleidoscopeError.is(error) ? error.message : "Something unexpected happened. Try again.";
}
