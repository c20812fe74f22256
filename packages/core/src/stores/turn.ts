import type { TokenRenewal } from "../auth/token-store";
import type { Tokens } from "../auth/tokens";
import { sleep } from "../util/sleep";
import type { Cell, Seen } from "./cell";
import { StoreFailure } from "./store-failure";

/** Somebody has renewed the tokens already, or it is this client's turn to. */
export type Turn = { tokens: Tokens } | { lease: Seen; refreshToken: string | null };

const FIRST_LOOK_MS = 20;
const LONGEST_LOOK_MS = 250;
const LONGEST_SILENCE_MS = 3_000;

/** For how long a holder may show no sign of life. Short enough that a waiter has time to take over. */
export const silenceFor = ({ timeoutMs }: TokenRenewal): number =>
  Math.min(LONGEST_SILENCE_MS, (timeoutMs || Number.POSITIVE_INFINITY) / 3);

/**
 * Waits until the store holds good tokens or the lease is this client's.
 *
 * A holder that was killed leaves its lease behind. It is taken over once the record has not changed for a while
 * **as seen from here**, so machines need not agree on the time. Whoever takes the lease takes the refresh token
 * out of the store with it: a successor finds none and starts a new family with client credentials, since the
 * holder may have presented it.
 */
export async function takeTurn(cell: Cell, renewal: TokenRenewal): Promise<Turn> {
  const silenceMs = silenceFor(renewal);
  const giveUpAt = performance.now() + (renewal.timeoutMs || 60_000);
  let last: string | null = null;
  let lastChange = performance.now();
  for (let look = FIRST_LOOK_MS; ; look = Math.min(look * 2, LONGEST_LOOK_MS)) {
    const seen = await cell.read();
    if (seen.tokens && isGood(seen.tokens, renewal.stale)) return { tokens: seen.tokens };
    const now = performance.now();
    if (seen.text !== last) {
      last = seen.text;
      lastChange = now;
    }
    if (!seen.lease || now - lastChange >= silenceMs) {
      const lease = await cell.write(seen, {
        tokens: seen.tokens && { ...seen.tokens, refreshToken: null },
        lease: { id: crypto.randomUUID(), beat: 0 },
      });
      if (lease) return { lease, refreshToken: seen.tokens?.refreshToken ?? null };
    }
    if (now >= giveUpAt) throw new StoreFailure("others did not finish in time");
    await sleep(look * (0.5 + Math.random()));
  }
}

/** Clocks of machines differ by less than this. A larger difference means that one of them was set. */
const CLOCK_SKEW_MS = 60_000;

export function isGood({ accessToken, obtainedAt = 0, expiresAt }: Tokens, stale: string | null): boolean {
  const now = Date.now();
  return accessToken !== stale && now < expiresAt && obtainedAt - now < CLOCK_SKEW_MS;
}
