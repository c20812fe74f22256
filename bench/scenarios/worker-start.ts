import { equal } from "node:assert/strict";
import { atMost } from "../lib/bars.ts";
import { scenario } from "../lib/scenario.ts";

export const workerStart = scenario({
  name: "worker-start",
  title: "a new isolate in workerd to its first answer, a token included",
  drive: "worker-start",
  ours: "worker-kal",
  task: { repeats: 20, warmup: 5 },
  tiny: { repeats: 2, warmup: 1 },
  rounds: 7,
  contestants: ["worker-kal", "worker-fetch"],
  perUnit: { unit: "ms a start", of: (ms, { repeats }) => ms / repeats },
  bars: [atMost(1.1, "worker-fetch", "worker-kal")],
  check({ found }, { tokens }, { repeats, warmup }) {
    equal(found, repeats);
    equal(tokens, repeats + warmup);
  },
});
