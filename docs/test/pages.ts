import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const site = fileURLToPath(new URL("..", import.meta.url));

export interface Page {
  /** Relative to the site's folder. */
  path: string;
  text: string;
}

const notPages = new Set(["node_modules", "examples", "reference", "test", ".vitepress", "public"]);

/** The pages that people write; those of the reference are made. */
export function writtenPages(): Page[] {
  return filesBelow(site, (name) => !notPages.has(name))
    .filter((path) => path.endsWith(".md"))
    .map((path) => ({ path: relative(site, path), text: readFileSync(path, "utf8") }));
}

export function filesBelow(folder: string, enter: (name: string) => boolean = () => true): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return enter(entry.name) ? filesBelow(path, enter) : [];
  });
}
