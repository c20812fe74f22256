import type { TokenRenewal } from "../auth/token-store";
import type { Tokens } from "../auth/tokens";
import { sleep } from "../util/sleep";
import type { RecordStorage, Seen } from "./record-storage";
import { StoreFailure } from "./store-failure";

/** Either another client has renewed the tokens, or this client must renew them. */
export type TokensOrLease = { tokens: Tokens } | { lease: Seen; refreshToken: string | null };

const FIRST_LOOK_MS = 20;
const LONGEST_LOOK_MS = 250;
const LONGEST_SILENCE_MS = 3_000;

/**
 * Milliseconds without a heartbeat after which a lease expires. Short enough for a waiting client to take over in
 * time.
 */
export const silenceFor = ({ timeoutMs }: TokenRenewal): number =>
  Math.min(LONGEST_SILENCE_MS, (timeoutMs || Number.POSITIVE_INFINITY) / 3);

/**
 * Waits until the store holds valid tokens or this client has the lease.
 *
 * A process that was killed leaves its lease behind. This client takes the lease over once it has seen the token
 * record unchanged for a while **by its own clock**, so the clocks of machines do not have to agree. Taking the lease
 * also removes the refresh token from the store: the holder may have sent it, so a successor finds none and starts a
 * new token family with client credentials.
 */
export async function tokensOrLease(storage: RecordStorage, renewal: TokenRenewal): Promise<TokensOrLease> {
  const silenceMs = silenceFor(renewal);
  const giveUpAt = performance.now() + (renewal.timeoutMs || 60_000);
  let last: string | null = null;
  let lastChange = performance.now();
  for (let look = FIRST_LOOK_MS; ; look = Math.min(look * 2, LONGEST_LOOK_MS)) {
    const seen = await storage.read();
    if (seen.tokens && isGood(seen.tokens, renewal.stale)) return { tokens: seen.tokens };
    const now = performance.now();
    if (seen.text !== last) {
      last = seen.text;
      lastChange = now;
    }
    if (!seen.lease || now - lastChange >= silenceMs) {
      const lease = await storage.write(seen, {
        tokens: seen.tokens && { ...seen.tokens, refreshToken: null },
        lease: { id: crypto.randomUUID(), beat: 0 },
      });
      if (lease) return { lease, refreshToken: seen.tokens?.refreshToken ?? null };
    }
    if (now >= giveUpAt) throw new StoreFailure("others did not finish in time");
    await sleep(look * (0.5 + Math.random()));
  }
}

/** The clocks of two machines differ by less than this. A larger difference means that one clock was changed. */
const CLOCK_SKEW_MS = 60_000;

export function isGood({ accessToken, obtainedAt = 0, expiresAt }: Tokens, stale: string | null): boolean {
  const now = Date.now();
  return accessToken !== stale && now < expiresAt && obtainedAt - now < CLOCK_SKEW_MS;
}
