#!/usr/bin/env node
// What Kal adds to an app, per import shape, beside what others add: each bundled, minified and gzipped in this run.
//
//   npm run bench:sizes
import { weighCode } from "../scripts/size/bundles.ts";
import { ownShapes, peers } from "./lib/peers.ts";
import { table } from "./lib/table.ts";

const kib = (bytes: number) => (bytes / 1024).toFixed(1);

const rows = [["", "KiB gzip", "minified", "bar", ""]];
for (const { name, bar, weigh } of await ownShapes()) {
  const { gzip, minified } = await weigh();
  const verdict = bar === undefined ? "" : gzip <= bar * 1024 ? "pass" : "FAIL";
  rows.push([name, kib(gzip), kib(minified), bar === undefined ? "" : String(bar), verdict]);
}
for (const [name, code] of Object.entries(peers)) {
  const { gzip, minified } = await weighCode(code, import.meta.dirname);
  rows.push([name, kib(gzip), kib(minified), "", ""]);
}
table(rows);
