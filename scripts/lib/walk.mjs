import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const skipped = new Set(["node_modules", "dist", "coverage"]);

/** Every file under a folder whose name matches, without what was installed or built. */
export function findFiles(folder, pattern) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return skipped.has(entry.name) || entry.name.startsWith(".") ? [] : findFiles(path, pattern);
    }
    return entry.isFile() && pattern.test(entry.name) ? [path] : [];
  });
}
