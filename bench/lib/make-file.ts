import { open, stat } from "node:fs/promises";
import { BLOCK_BYTES, fileBlock } from "../server/file-block.ts";

/** A file as the server knows them, unless it is there already. */
export async function makeFile(path: string, bytes: number) {
  const there = await stat(path).catch(() => null);
  if (there?.size === bytes) return;
  const block = fileBlock();
  const file = await open(path, "w");
  for (let at = 0; at < bytes; at += BLOCK_BYTES)
    await file.write(block, 0, Math.min(BLOCK_BYTES, bytes - at));
  await file.close();
}
