import { throughput } from "../lib/bars.ts";
import { scenario } from "../lib/scenario.ts";
import { download } from "./download.ts";

export const downloadToDisk = scenario({
  ...download,
  name: "download-to-disk",
  title: "the same to the disk of temporary files. Kal flushes before it says that a file is there",
  onDisk: true,
  rounds: 3,
  contestants: ["kal", "node-http", "curl", "curl-flushed"],
  bars: [throughput(0.85, "curl"), throughput(0.85, "curl-flushed")],
});
