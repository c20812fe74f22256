import { createHash, timingSafeEqual } from "node:crypto";

const COOKIE = "kal-demo-key";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Whether this is the key that `npm run demo -- --host` has made. Without one nobody signs in. */
export function isAccessKey(given: string | null | undefined): given is string {
  const key = process.env.KAL_DEMO_KEY;
  return Boolean(key && given) && timingSafeEqual(digest(given ?? ""), digest(key ?? ""));
}

/** The cookie that keeps somebody signed in until the browser closes. Scripts and other sites cannot use it. */
export const keyCookie = (key: string): string => `${COOKIE}=${key}; Path=/; HttpOnly; SameSite=Strict`;

export function hasAccessKey(headers: Headers): boolean {
  const cookies = (headers.get("cookie") ?? "").split(/; */);
  const given = cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`));
  return isAccessKey(given?.slice(COOKIE.length + 1));
}
