import { isAccessKey, keyCookie } from "@/lib/server/access-key";
import { isForThisApp } from "@/lib/server/hops";

const refuse = (status: number, words: string) =>
  new Response(`${words}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });

/** Where people without a session come to. The address with the key in it signs them in. */
export function GET(request: Request): Response {
  if (!isForThisApp(request.headers))
    return refuse(403, "This app is not served under that name. Set KAL_DEMO_HOSTS to allow it.");
  const key = new URL(request.url).searchParams.get("key");
  if (!isAccessKey(key))
    return refuse(401, "You are not signed in. Open the address that `npm run demo -- --host` prints.");
  return new Response(null, { status: 303, headers: { location: "/", "set-cookie": keyCookie(key) } });
}
