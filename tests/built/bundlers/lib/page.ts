import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Puts the page that loads `main.js` beside what a bundler without pages of its own wrote. */
export async function addPage(folder: string, built: string) {
  const page = await readFile(join(folder, "page", "index.html"), "utf8");
  await writeFile(join(built, "index.html"), page);
}
