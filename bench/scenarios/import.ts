import { equal } from "node:assert/strict";
import { atMost, fasterThan } from "../lib/bars.ts";
import { scenario } from "../lib/scenario.ts";

export const importRows = scenario({
  name: "import",
  title: "100,000 rows pushed in batches of 1,000, 4 at once (kalbio: one)",
  drive: "push-rows",
  task: { rows: 100_000 },
  tiny: { rows: 3_000 },
  rounds: 5,
  contestants: ["kal", "node-http", "fetch", "kalbio"],
  perUnit: { unit: "µs a row", of: (ms, { rows }) => (ms * 1_000) / rows },
  // Imports have no bar of their own.
  bars: [atMost(1.25, "node-http"), fasterThan(1, "fetch"), fasterThan(1, "kalbio")],
  check({ batches }, counts, { rows }) {
    equal(counts.rows, rows);
    equal(batches, rows / 1_000);
  },
});
