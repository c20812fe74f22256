import { equal } from "node:assert/strict";
import { atMost } from "../lib/bars.ts";
import { scenario } from "../lib/scenario.ts";

export const workerReads = scenario({
  name: "worker-reads",
  title: "50 concurrent reads in workerd",
  drive: "worker-reads",
  ours: "worker-kal",
  task: { atOnce: 50, repeats: 40, warmup: 20 },
  tiny: { atOnce: 5, repeats: 2, warmup: 1 },
  rounds: 7,
  contestants: ["worker-kal", "worker-fetch"],
  perUnit: { unit: "µs a read", of: (ms, { atOnce, repeats }) => (ms * 1_000) / (atOnce * repeats) },
  bars: [atMost(1.1, "worker-fetch", "worker-kal")],
  check({ found }, { tokens }, { atOnce, repeats }) {
    equal(found, atOnce * repeats);
    equal(tokens, 1);
  },
});
