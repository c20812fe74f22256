import { equal } from "node:assert/strict";
import { atMost, counted, fasterThan } from "../lib/bars.ts";
import { scenario } from "../lib/scenario.ts";

export const smallGetsAtOnce = scenario({
  name: "small-gets-at-once",
  title: "small GETs, 50 at once",
  drive: "at-once",
  task: { calls: 5_000, warmup: 1_000, atOnce: 50 },
  tiny: { calls: 20, warmup: 10, atOnce: 5 },
  rounds: 7,
  contestants: ["kal", "node-http", "fetch", "undici", "ky", "ofetch", "axios", "kalbio"],
  fewer: { kalbio: { calls: 200, warmup: 10 } },
  perUnit: { unit: "µs a call", of: (ms, { calls }) => (ms * 1_000) / calls },
  bars: [
    atMost(1.25, "node-http"),
    fasterThan(2, "fetch"),
    fasterThan(8, "kalbio"),
    counted("50 connections", "connections", (count) => count <= 50),
  ],
  check({ found }, counts, { calls, warmup }) {
    equal(found, calls);
    equal(counts.requests, calls + warmup);
    equal(counts.tokens, 1);
  },
});
