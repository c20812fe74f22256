import type { IncomingMessage, ServerResponse } from "node:http";
import { BLOCK_BYTES } from "./file-block.ts";
import type { World } from "./world.ts";

/** A file, whole or from an offset on, from memory: the disk of the server is not what is measured. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { block, fileBytes }: World,
): void {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
  response.writeHead(from > 0 ? 206 : 200, {
    "content-type": "text/csv",
    "content-length": fileBytes - from,
    "accept-ranges": "bytes",
    etag: `"${fileBytes}"`,
    ...(from > 0 && { "content-range": `bytes ${from}-${fileBytes - 1}/${fileBytes}` }),
  });
  let at = from;
  const send = () => {
    while (at < fileBytes) {
      const start = at % BLOCK_BYTES;
      const end = Math.min(BLOCK_BYTES, start + fileBytes - at);
      at += end - start;
      // Nothing changes the block, so the same one can be written many times.
      if (!response.write(block.subarray(start, end))) {
        response.once("drain", send);
        return;
      }
    }
    response.end();
  };
  send();
}
