// Writes the code of examples into the pages that show it: npx tsx scripts/snippets.ts
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { syncedPages } from "./pages/synced-pages";
import { root } from "./root";

for (const { path, text, synced } of await syncedPages(root))
  if (synced !== text) writeFileSync(join(root, path), synced);
