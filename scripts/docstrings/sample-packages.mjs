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
  write(
    "packages/node/tsconfig.json",
    '{ "compilerOptions": { "strict": true, "module": "esnext", "lib": ["es2022"] } }',
  );
  write(entries["@kal/core"], core);
  return root;
}
