import { open } from "node:fs/promises";
import { BLOCK_BYTES, fileBlock } from "../server/file-block.ts";

/** Throws unless the file holds, byte for byte, what the server sends. */
export async function verifyFile(path: string, bytes: number) {
  const block = fileBlock();
  const read = Buffer.alloc(BLOCK_BYTES);
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size !== bytes) throw new Error(`${path} has ${size} bytes instead of ${bytes}.`);
    for (let at = 0; at < bytes; at += BLOCK_BYTES) {
      const length = Math.min(BLOCK_BYTES, bytes - at);
      await file.read(read, 0, length, at);
      if (read.compare(block, 0, length, 0, length) !== 0)
        throw new Error(`${path} differs after byte ${at}.`);
    }
  } finally {
    await file.close();
  }
}
