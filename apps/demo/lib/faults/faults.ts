import type { Fault } from "@kal/testing";
import { IMAGING_PATH, slowLine } from "@/lib/server/stock-fake";
import type { FaultName } from "./choices";

/** Every call but the token requests, without which nothing else could be watched. */
const CALLS = /^\/(?!auth\/)/;
const WRITES = ["POST", "PUT", "DELETE"];

const always: Fault = { when: { path: CALLS }, times: Number.POSITIVE_INFINITY };
/** A request fails, and succeeds when it is repeated. */
const first: Fault = { ...always, every: 2 };

const writes = (effect: Fault): Fault[] =>
  WRITES.map((method) => ({ ...always, ...effect, when: { method, path: CALLS } }));

/** What each choice does to the fake. */
export const faults: Record<FaultName, readonly Fault[]> = {
  busy: [{ ...first, status: 429, retryAfter: 1 }],
  unavailable: [{ ...first, status: 503 }],
  slow: [{ ...always, latencyMs: 1500 }],
  reset: [{ ...first, reset: true }],
  // The large file stays slow in every mode, so that its progress is visible.
  cut: [
    { ...slowLine, when: { path: IMAGING_PATH }, every: 2, cutAt: 800_000 },
    slowLine,
    { ...first, cutAt: 120 },
  ],
  expired: [{ ...first, status: 401 }],
  refused: writes({ status: 403 }),
  lost: writes({ commitThenCut: true }),
  down: [{ ...always, status: 503 }],
};
