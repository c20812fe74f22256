import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { entries } from "./public-api.mjs";

/** A house in which `@kal/core` is this file, and everything else is empty. */
export function samplePackages(t, core) {
  const root = mkdtempSync(join(tmpdir(), "kal-docstrings-"));
  t.after(() => rmSync(root, { recursive: true }));
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const path of Object.values(entries)) write(path, "export {};");
  // Without the types of the language's own library, which take a second to read.
  const compilerOptions = { strict: true, module: "esnext", noLib: true };
  write("packages/node/tsconfig.json", JSON.stringify({ compilerOptions }));
  write(entries["@kal/core"], core);
  return root;
}
