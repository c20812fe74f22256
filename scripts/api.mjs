#!/usr/bin/env node
// What each entry of the packages exports, as text beside its package (packages/*/api): a change of the public face is
// then a change in the tree, for everybody to see. Reads what was built.
//
//   node scripts/api.mjs            fails where a report differs from what is exported, and shows how
//   node scripts/api.mjs --update   writes the reports
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { apiReports } from "./lib/api-reports.mjs";
import { root } from "./lib/root.mjs";
import { run } from "./lib/run.mjs";
import { findFiles } from "./lib/walk.mjs";

const update = process.argv.includes("--update");
const scratch = mkdtempSync(join(tmpdir(), "kal-api-"));
const current = apiReports();
const kept = findFiles(join(root, "packages"), /\.api\.md$/);

for (const path of kept.filter((path) => !(path in current))) {
  if (update) rmSync(path);
  else complain(`${relative(root, path)} is the report of an entry that is no more`);
}
for (const [path, text] of Object.entries(current)) {
  const before = kept.includes(path) ? readFileSync(path, "utf8") : "";
  if (before === text) continue;
  if (update) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(relative(root, path));
  } else {
    const [old, fresh] = ["reported.md", "exported.md"].map((name) => join(scratch, name));
    writeFileSync(old, before);
    writeFileSync(fresh, text);
    complain(`${relative(root, path)} is not what the package exports:`);
    await run("git", ["diff", "--no-index", "--no-ext-diff", old, fresh]);
  }
}
if (process.exitCode)
  console.error('\nIf this is meant: "npm run api:update", a changeset, and VERSIONING.md.');
rmSync(scratch, { recursive: true });

function complain(message) {
  console.error(message);
  process.exitCode = 1;
}
