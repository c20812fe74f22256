import type { Env } from "./env";

/**
 * Whether a request carries `Authorization: Bearer <ACCESS_KEY>`. A Worker without a key lets nobody in.
 *
 * Enough between machines. For people, put Cloudflare Access in front, or check your own session here.
 */
export async function isCaller(request: Request, { ACCESS_KEY }: Pick<Env, "ACCESS_KEY">): Promise<boolean> {
  const given = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!ACCESS_KEY || !given) return false;
  const [one, other] = await Promise.all([digest(given), digest(ACCESS_KEY)]);
  // Takes the same time for every key, so that callers cannot guess it by measuring.
  return crypto.subtle.timingSafeEqual(one, other);
}

function digest(text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
}
