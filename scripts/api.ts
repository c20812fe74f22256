// What each entry of the packages exports, as text beside its package (packages/*/api): a change of the public face is
// then a change in the tree, for everybody to see. Reads what was built.
//
//   npx tsx scripts/api.ts            fails where a report differs from what is exported, and shows how
//   npx tsx scripts/api.ts --update   writes the reports
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { execa } from "execa";
import { apiReports } from "./api-reports";
import { root } from "./root";
import { findFiles } from "./test/find-files";

const update = process.argv.includes("--update");
const scratch = mkdtempSync(join(tmpdir(), "kal-api-"));
const current = apiReports();
const kept = (await findFiles(root, /^\/packages\/.*\.api\.md$/)).map((path) => join(root, path));

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
    const old = join(scratch, "reported.md");
    const fresh = join(scratch, "exported.md");
    writeFileSync(old, before);
    writeFileSync(fresh, text);
    complain(`${relative(root, path)} is not what the package exports:`);
    await execa("git", ["diff", "--no-index", "--no-ext-diff", old, fresh], {
      stdio: "inherit",
      reject: false,
    });
  }
}
if (process.exitCode)
  console.error('\nIf this is meant: "npm run api:update", a changeset, and VERSIONING.md.');
rmSync(scratch, { recursive: true });

function complain(message: string) {
  console.error(message);
  process.exitCode = 1;
}
