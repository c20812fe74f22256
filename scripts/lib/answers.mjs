import { setTimeout as sleep } from "node:timers/promises";

/** Waits until a server answers, whatever it answers. False when `ended` or the time says that it will not. */
export async function answers(url, { ended = () => false, seconds = 120 } = {}) {
  const last = Date.now() + seconds * 1000;
  while (!ended() && Date.now() < last) {
    try {
      const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(30_000) });
      await response.body?.cancel();
      return true;
    } catch {
      await sleep(200); // Not listening yet.
    }
  }
  return false;
}
