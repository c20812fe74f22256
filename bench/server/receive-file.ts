import type { IncomingMessage } from "node:http";
import { BLOCK_BYTES } from "./file-block.ts";

/** Takes a multipart body with a file of blocks, and gives how many whole ones came, byte for byte and in order. */
export function receiveFile(request: IncomingMessage, block: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    let head: Buffer = Buffer.alloc(0);
    let matched = -1;
    let wrong = false;
    const compare = (bytes: Buffer) => {
      for (let at = 0; at < bytes.length && !wrong; ) {
        const start = matched % BLOCK_BYTES;
        const length = Math.min(bytes.length - at, BLOCK_BYTES - start);
        // What differs is the end of the multipart body, or a fault: either way the file is over.
        if (bytes.compare(block, start, start + length, at, at + length) !== 0) wrong = true;
        else {
          at += length;
          matched += length;
        }
      }
    };
    request.on("data", (chunk: Buffer) => {
      if (matched >= 0) return compare(chunk);
      head = Buffer.concat([head, chunk]);
      const from = head.indexOf(block.subarray(0, 64));
      if (from < 0) return;
      matched = 0;
      compare(head.subarray(from));
    });
    request.on("error", reject);
    request.on("end", () => resolve(Math.max(0, Math.floor(matched / BLOCK_BYTES))));
  });
}
