import { equal } from "node:assert/strict";
import { atMost, fasterThan } from "../lib/bars.ts";
import { scenario } from "../lib/scenario.ts";

export const smallGets = scenario({
  name: "small-gets",
  title: "small GETs, one after another",
  drive: "in-sequence",
  task: { calls: 5_000, warmup: 1_000 },
  tiny: { calls: 5, warmup: 2 },
  rounds: 7,
  contestants: ["kal", "node-http", "fetch", "undici", "ky", "ofetch", "axios", "kalbio"],
  fewer: { kalbio: { calls: 200, warmup: 10 } },
  perUnit: { unit: "µs a call", of: (ms, { calls }) => (ms * 1_000) / calls },
  bars: [atMost(1.15, "node-http"), fasterThan(1.6, "fetch"), fasterThan(3, "kalbio")],
  check({ found }, counts, { calls, warmup }) {
    equal(found, calls);
    equal(counts.requests, calls + warmup);
    equal(counts.tokens, 1);
  },
});
