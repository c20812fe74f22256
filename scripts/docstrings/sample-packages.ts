import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { entries } from "./public-api";

/** A house in which `@kal/core` is this file, and everything else is empty. */
export function samplePackages(core: string): string {
  const root = mkdtempSync(join(tmpdir(), "kal-docstrings-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const write = (path: string, text: string) => {
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
