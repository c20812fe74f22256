import { atMost, throughput } from "../lib/bars.ts";
import { scenario } from "../lib/scenario.ts";
import { download } from "./download.ts";

export const downloadHttps = scenario({
  ...download,
  name: "download-https",
  title: "the same over https, one cipher for all",
  server: { tls: true },
  contestants: ["kal", "node-http", "node-http-loop", "curl"],
  bars: [throughput(0.75, "curl"), atMost(1, "node-http")],
});
