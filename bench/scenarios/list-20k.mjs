import { equal } from "node:assert/strict";
import { atMost, fasterThan, memory } from "../lib/bars.mjs";

export const list20k = {
  name: "list-20k",
  title: "a list of 20,000 activities, entities included (the others only parse)",
  drive: "list",
  task: { listed: 20_000, repeats: 4, warmup: 1 },
  tiny: { listed: 10, repeats: 2, warmup: 1 },
  fewer: { kalbio: { repeats: 1, warmup: 0 } },
  rounds: 7,
  contestants: ["kal", "node-http", "fetch", "undici", "kalbio"],
  perUnit: { unit: "ms a list", of: (ms, { repeats }) => ms / repeats },
  bars: [atMost(1.1, "node-http"), memory(1.3, "node-http"), fasterThan(6, "kalbio")],
  check({ found, last }, _, { listed }) {
    equal(found, listed);
    equal(last, `Dose response ${listed - 1}`);
  },
};
