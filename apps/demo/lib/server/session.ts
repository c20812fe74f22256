import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { hasAccessKey } from "./access-key";
import { isForThisApp, isLocal } from "./hops";
import { usesFake } from "./uses-fake";

/** Who uses the app. */
export interface Session {
  user: { name: string };
}

/**
 * Returns who sent a request, or `null` if nobody is signed in. Every page, route and server action asks this.
 *
 * THIS IS THE PLACE FOR YOUR LOGIN. Keep `isForThisApp`, and look up your own session instead of the rest. The demo has
 * no users: whoever sits at the computer that it runs on is signed in, and so is everybody while it shows the fake
 * workspace. Somebody at another computer needs the key that `npm run demo -- --host` prints.
 */
export function sessionOf(requestHeaders: Headers): Session | null {
  if (!isForThisApp(requestHeaders)) return null;
  const isSignedIn = usesFake || isLocal(requestHeaders) || hasAccessKey(requestHeaders);
  return isSignedIn ? { user: { name: "Demo user" } } : null;
}

/** The same for route handlers, which answer 401 to `false`. Pages of other sites are refused as well. */
export function authorize(request: Request): Session["user"] | false {
  const site = request.headers.get("sec-fetch-site");
  // Browsers leave the header out on plain http beyond localhost.
  if (site !== null && site !== "same-origin") return false;
  return sessionOf(request.headers)?.user ?? false;
}

/** The same for pages and server actions: sends everybody else to sign in, before anything is loaded or changed. */
export async function requireSession(): Promise<Session> {
  return sessionOf(new Headers(await headers())) ?? redirect("/sign-in");
}
