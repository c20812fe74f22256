import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { print } from "../all.mjs";

/** Writes a small repository into a temporary folder, and lists what a check says about it. */
export function findings(t, { check }, files) {
  const root = mkdtempSync(join(tmpdir(), "kal-check-"));
  t.after(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return check(root).map(print);
}
