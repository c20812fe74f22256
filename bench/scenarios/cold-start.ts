import { equal } from "node:assert/strict";
import { atMost, fasterThan } from "../lib/bars.ts";
import { scenario } from "../lib/scenario.ts";

export const coldStart = scenario({
  name: "cold-start",
  title: "from the start of the process to its first answer, a token included",
  drive: "cold-start",
  task: {},
  tiny: {},
  rounds: 15,
  contestants: ["kal", "node-http", "fetch", "kalbio"],
  bars: [atMost(1.15, "node-http"), fasterThan(1, "fetch"), fasterThan(3, "kalbio")],
  check(_result, { requests, tokens }) {
    equal(requests, 1);
    equal(tokens, 1);
  },
});
