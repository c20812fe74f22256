import { open } from "node:fs/promises";
import { syncFile } from "./sync-file";

const running = new Map<string, Promise<void>>();
const waiting = new Map<string, Promise<void>>();

/**
 * Makes what was renamed in a folder survive a power cut. Those who come while one flush runs share the next
 * one: two hundred small files would otherwise wait for two hundred flushes.
 */
export function syncFolder(path: string): Promise<void> {
  const known = waiting.get(path);
  if (known) return known;
  const last = running.get(path)?.catch(() => {}) ?? Promise.resolve();
  const next = last.then(async () => {
    waiting.delete(path);
    const flush = flushFolder(path).finally(() => {
      if (running.get(path) === flush) running.delete(path);
    });
    running.set(path, flush);
    await flush;
  });
  waiting.set(path, next);
  return next;
}

/** Not every system lets a folder be opened; the file is whole either way. A broken disk is an error all the same. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => null);
  if (!folder) return;
  try {
    await syncFile(folder);
  } finally {
    await folder.close().catch(() => {});
  }
}
