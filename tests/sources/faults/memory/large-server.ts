import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { sendBytes, serve } from "../lib/serve-file";

/** In a process of its own, so that its memory is not the client's. Sends what it is asked for, and hashes what it gets. */
const piece = Uint8Array.from({ length: 1024 * 1024 }, (_, index) => (index * 31 + (index >> 8)) % 251);

const server = await serve((request, response) => {
  if (request.method === "GET") return send(request, response);
  void receive(request, response);
});
process.send?.({ url: server.url });
process.on("disconnect", () => void server.close());

/** `/files/{bytes}` */
function send(request: IncomingMessage, response: ServerResponse): void {
  const total = Number(request.url?.split("/").pop());
  response.writeHead(200, { "content-type": "text/csv", "content-length": total });
  sendBytes(response, piece, total);
}

/** The hash of what is between the head and the foot of a form with one file. */
async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const footBytes = footOf(request).length;
  const hash = createHash("sha256");
  let left = Number.NaN;
  let head: Buffer | null = Buffer.alloc(0);
  for await (const chunk of request as AsyncIterable<Buffer>) {
    let content = chunk;
    if (head) {
      head = Buffer.concat([head, chunk]);
      // Another part, with what is known about the file, comes first.
      const part = head.indexOf('name="file"');
      const end = part < 0 ? -1 : head.indexOf("\r\n\r\n", part);
      if (end < 0) continue;
      left = Number(request.headers["content-length"]) - (end + 4) - footBytes;
      content = head.subarray(end + 4);
      head = null;
    }
    hash.update(content.subarray(0, left));
    left -= Math.min(left, content.length);
  }
  response
    .writeHead(200, { "content-type": "application/json" })
    .end(JSON.stringify({ resource: { id: hash.digest("hex") } }));
}

function footOf(request: IncomingMessage): string {
  const boundary = /boundary=(.+)$/.exec(request.headers["content-type"] ?? "")?.[1];
  return `\r\n--${boundary}--\r\n`;
}
