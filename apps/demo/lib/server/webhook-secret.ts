import { createHash, randomUUID, timingSafeEqual } from "node:crypto";
import { usesFake } from "./uses-fake";

/** The header that carries the secret. Kaleidoscope documents none, so this one is to be agreed on with whoever sends. */
export const SECRET_HEADER = "x-webhook-secret";

// On `globalThis`, so that the fake and the route, which are bundled apart, know the same one.
const shelf = globalThis as typeof globalThis & { kalDemoWebhookSecret?: string };

/** The fake is given a random one. Beside a real workspace it is set, or every webhook is refused. */
export function webhookSecret(): string | null {
  if (!usesFake) return process.env.KALEIDOSCOPE_WEBHOOK_SECRET || null;
  shelf.kalDemoWebhookSecret ??= randomUUID();
  return shelf.kalDemoWebhookSecret;
}

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Whether the request comes from somebody who knows the secret. The time it takes tells nothing about it. */
export function isFromKaleidoscope(request: Request): boolean {
  const secret = webhookSecret();
  const given = request.headers.get(SECRET_HEADER);
  return secret !== null && given !== null && timingSafeEqual(digest(given), digest(secret));
}
