import { atMost, fasterThan } from "../lib/bars.ts";
import { scenario } from "../lib/scenario.ts";

const MIB = 1024 ** 2;

export const downloads = scenario({
  name: "downloads",
  title: "200 downloads of 1 MiB, 50 at once",
  drive: "download-many",
  task: { files: 200, fileBytes: MIB, atOnce: 50, maxSockets: 50 },
  tiny: { files: 5, fileBytes: 70_000, atOnce: 2, maxSockets: 2 },
  rounds: 7,
  contestants: ["kal", "node-http", "fetch", "kalbio"],
  perUnit: { unit: "ms a file", of: (ms, { files }) => ms / files },
  bars: [atMost(1.25, "node-http"), fasterThan(2, "fetch"), fasterThan(4, "kalbio")],
  check() {},
});
