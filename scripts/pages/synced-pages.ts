import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findFiles } from "../test/find-files";
import { syncPage } from "./sync-page";

/** Every page that people write, as it is and with the code of its examples up to date. */
export async function syncedPages(root: string): Promise<{ path: string; text: string; synced: string }[]> {
  const paths = await findFiles(
    root,
    /^\/(README\.md|packages\/[^/]+\/README\.md|docs\/(?!reference\/).*\.md)$/,
  );
  return paths.map((path) => {
    const text = readFileSync(join(root, path), "utf8");
    return { path, text, synced: syncPage(root, text) };
  });
}
