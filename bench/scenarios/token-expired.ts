import { equal } from "node:assert/strict";
import { atMost, counted } from "../lib/bars.ts";
import { scenario } from "../lib/scenario.ts";

/** The first token request of a run, and the one for all that found it expired. */
const ONCE_EACH = 2;

export const tokenExpired = scenario({
  name: "token-expired",
  title: "500 calls at once on a token that has expired",
  drive: "token-renewal",
  task: { calls: 500, warmup: 4, expiresIn: 5 },
  tiny: { calls: 10, warmup: 1, expiresIn: 1 },
  rounds: 7,
  contestants: ["kal", "node-http"],
  bars: [
    counted("one token request", "renewals", (count) => count === 1),
    counted("none rejected", "rejected", (count) => count === 0),
    atMost(1.25, "node-http"),
  ],
  check({ found = 0, rejected = 0 }, { tokens }, { calls }) {
    equal(found + rejected, calls);
    equal(tokens >= ONCE_EACH, true);
  },
});
