import { headers } from "next/headers";

/**
 * Who may use the two routes that lend out this server's access to Kaleidoscope.
 *
 * THIS IS THE PLACE FOR YOUR LOGIN. The demo has no users, so it lets every page of its own origin in; a real
 * app looks up the session and returns false (401) for whoever has none, or none for this workspace:
 *
 *   const session = await getSession(request);
 *   return session?.user.mayUseKaleidoscope === true;
 *
 * Requests of other sites never get this far: both handlers refuse them first. This looks again, so that the stub
 * is safe by itself. (Browsers leave the header out on plain http beyond localhost.)
 */
export function authorize(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  return site === null || site === "same-origin";
}

/** The same for server actions, which get no request. Those of other sites Next refuses itself. */
export async function requireSession(): Promise<void> {
  const request = new Request("http://action.invalid", { headers: new Headers(await headers()) });
  if (!authorize(request)) throw new Error("This action is for signed-in users of this app.");
}
