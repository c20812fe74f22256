import { equal } from "node:assert/strict";
import { atMost, fasterThan } from "../lib/bars.ts";
import { scenario } from "../lib/scenario.ts";

const MIB = 1024 ** 2;

export const upload = scenario({
  name: "upload",
  title: "512 MiB uploaded from a path",
  drive: "upload",
  task: { fileBytes: 512 * MIB },
  tiny: { fileBytes: 2 * MIB },
  rounds: 5,
  contestants: ["kal", "node-http", "fetch", "curl", "kalbio"],
  perUnit: { unit: "MiB/s", of: (ms, { fileBytes }) => fileBytes / MIB / (ms / 1_000) },
  // Uploads have no bar of their own; they must at least beat code written by hand.
  bars: [atMost(1.1, "node-http"), fasterThan(1, "fetch"), fasterThan(1, "kalbio")],
  check(_result, { blocks }, { fileBytes }) {
    equal(blocks, fileBytes / MIB);
  },
});
