import { readdir } from "node:fs/promises";
import { join, sep } from "node:path";

const skipped = new Set(["node_modules", ".git", ".next", ".turbo", "dist", ".out"]);

/** Returns the files below a folder whose path, with slashes and relative to it, matches. */
export async function findFiles(root: string, pattern: RegExp, below = ""): Promise<string[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(below, entry.name);
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : findFiles(root, pattern, path);
      const slashed = path.split(sep).join("/");
      return pattern.test(`/${slashed}`) ? [slashed] : [];
    }),
  );
  return found.flat().sort();
}
