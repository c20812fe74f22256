import { equal } from "node:assert/strict";
import { atMost, counted } from "../lib/bars.ts";
import { scenario } from "../lib/scenario.ts";

export const smallGetsHttps = scenario({
  name: "small-gets-https",
  title: "small GETs, one after another over https, a fresh client and connection each 100",
  drive: "fresh-clients",
  server: { tls: true },
  task: { clients: 20, callsEach: 100, warmup: 6 },
  tiny: { clients: 2, callsEach: 3, warmup: 1 },
  rounds: 7,
  contestants: ["kal", "node-http"],
  perUnit: { unit: "µs a call", of: (ms, { clients, callsEach }) => (ms * 1_000) / (clients * callsEach) },
  bars: [
    atMost(1.15, "node-http"),
    counted("one full TLS handshake, all others resumed", "handshakes", (count) => count === 1),
  ],
  check({ found }, counts, { clients, callsEach, warmup }) {
    equal(found, clients * callsEach);
    // The first client is created before the measured ones.
    equal(counts.requests, (clients + warmup) * callsEach);
    equal(counts.tokens, clients + warmup);
  },
});
