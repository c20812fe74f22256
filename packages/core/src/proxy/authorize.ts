import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { Refusal } from "./refusal";

/** What a request is about to do. Token requests have no path. */
export interface Intent {
  /** The HTTP method. */
  method: string;
  /** Kaleidoscope's path; `null` for a token. */
  path: string | null;
}

/**
 * Says who is asking: an object (passed to the hooks), or `true` for someone without a name. `false`, `null` and
 * `undefined` refuse with 401; a `Response` is sent as it is.
 */
export type Authorize<User extends object> = (
  request: Request,
  intent: Intent,
) => Verdict<User> | Promise<Verdict<User>>;

/** What `authorize` may answer. */
export type Verdict<User extends object> = User | Response | boolean | null | undefined;

/** By its shape: one of another realm or package ends the request, too, and must not pass for a user. */
export function isResponse(value: unknown): value is Response {
  const { status, headers } = Object(value) as Partial<Response>;
  return typeof status === "number" && typeof headers?.get === "function";
}

/** A handler without a guard would be open to everyone, so it is not made. */
export function requireAuthorize(authorize: unknown, name: string): void {
  if (typeof authorize === "function") return;
  throw new InvalidArgumentError(
    `${name} needs authorize: a function (request) => user, or false. Without it, anyone who finds the address acts with your credentials.`,
  );
}

/** The user, `null` for one without a name, or the answer that ends the request. */
export async function requireUser<User extends object>(
  authorize: Authorize<User>,
  request: Request,
  intent: Intent,
): Promise<User | Response | null> {
  const verdict = await authorize(request, intent);
  if (request.bodyUsed)
    throw new TypeError("authorize has read the request's body; read request.clone() instead.");
  if (verdict === true) return null;
  if (verdict === false || verdict == null) throw new Refusal(401, "unauthorized", "Sign in first.");
  // A login page's address, a count or a list is no user; letting them in would let everyone in.
  if (typeof verdict === "object" && !Array.isArray(verdict)) return verdict;
  throw new TypeError("authorize must answer true, false, a user object or a Response.");
}
