import { atMost, counted, fasterThan, throughput } from "../lib/bars.ts";
import { scenario } from "../lib/scenario.ts";

const MIB = 1024 ** 2;

export const download = scenario({
  name: "download",
  title: "1 GiB downloaded to a path, in memory where the system has such a place",
  drive: "download",
  task: { fileBytes: 1024 * MIB },
  tiny: { fileBytes: 3 * MIB + 5 },
  rounds: 5,
  contestants: ["kal", "node-http", "node-http-loop", "fetch", "curl", "kalbio"],
  perUnit: { unit: "MiB/s", of: (ms, { fileBytes }) => fileBytes / MIB / (ms / 1_000) },
  bars: [
    throughput(0.85, "curl"),
    atMost(1, "node-http"),
    counted("grows by less than 64 MiB", "growthBytes", (bytes) => bytes < 64 * MIB),
    fasterThan(1.3, "kalbio"),
  ],
  // Each contestant compares what it wrote with what the server sends.
  check() {},
});
