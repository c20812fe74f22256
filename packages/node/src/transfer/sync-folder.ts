import { open } from "node:fs/promises";

const running = new Map<string, Promise<void>>();
const waiting = new Map<string, Promise<void>>();

/**
 * Makes what was renamed in a folder survive a power cut. Those who come while one flush runs share the next
 * one: two hundred small files would otherwise wait for two hundred flushes.
 */
export function syncFolder(path: string): Promise<void> {
  const known = waiting.get(path);
  if (known) return known;
  const next = (running.get(path) ?? Promise.resolve()).then(async () => {
    waiting.delete(path);
    const flush = flushFolder(path);
    running.set(path, flush);
    await flush;
    if (running.get(path) === flush) running.delete(path);
  });
  waiting.set(path, next);
  return next;
}

/** Not every system lets a folder be opened; the file is whole either way. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close().catch(() => {});
}
