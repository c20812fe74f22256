// Writes docs/kalbio-methods.md. With --check it changes nothing and fails where the page is not up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { print } from "./checks/all.mjs";
import { root } from "./lib/root.mjs";
import { kalMembers } from "./parity/kal-members.mjs";
import { parityTable } from "./parity/table.mjs";

const page = "docs/kalbio-methods.md";
const surface = JSON.parse(readFileSync(join(root, "tests/parity/golden/surface.golden.json"), "utf8"));
const { text, problems } = parityTable(surface, kalMembers(root));

if (process.argv.includes("--check")) {
  if (text !== readPage())
    problems.push({ path: page, message: "is not up to date: node scripts/parity-table.mjs" });
} else {
  writeFileSync(join(root, page), text);
}
for (const problem of problems) console.error(print({ path: "packages", ...problem }));
process.exitCode = problems.length > 0 ? 1 : 0;

function readPage() {
  try {
    return readFileSync(join(root, page), "utf8");
  } catch {
    return "";
  }
}
