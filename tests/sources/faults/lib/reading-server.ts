import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Served } from "./listen";
import { serve } from "./serve-file";

export interface ReadingServer extends Served {
  /** SHA-256 of each file that was read to its end. */
  hashes: string[];
  requests: number;
}

interface Manners {
  /** The first request is answered 503, to be repeated at once, after so many bytes of its body. */
  refuseFirstAfter?: number;
  /** Reads this much and then waits, again and again. */
  pieceBytes?: number;
  pauseMs?: number;
  /** Reads nothing beyond this. */
  stopAfter?: number;
}

/** A server that takes uploads in a manner of its own: the fake reads them whole or not at all. */
export async function readUploads(manners: Manners): Promise<ReadingServer> {
  const hashes: string[] = [];
  const server: ReadingServer = { url: "", hashes, requests: 0, close: async () => {} };
  const served = await serve(async (request, response) => {
    const isFirst = ++server.requests === 1;
    const pieces: Buffer[] = [];
    const limit = isFirst ? manners.refuseFirstAfter : undefined;
    let read = 0;
    let sincePause = 0;
    request.on("error", () => {});
    try {
      for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        read += chunk.length;
        sincePause += chunk.length;
        pieces.push(chunk);
        if (read >= (limit ?? Number.POSITIVE_INFINITY)) break;
        if (read >= (manners.stopAfter ?? Number.POSITIVE_INFINITY)) await new Promise(() => {});
        if (sincePause >= (manners.pieceBytes ?? Number.POSITIVE_INFINITY)) {
          sincePause = 0;
          await sleep(manners.pauseMs);
        }
      }
    } catch {
      return;
    }
    if (limit !== undefined) {
      // A connection that is closed with bytes unread is reset, and the answer may be lost with it.
      request.resume();
      response.writeHead(503, { "retry-after": "0" });
      return void response.end("{}");
    }
    hashes.push(
      createHash("sha256")
        .update(fileIn(Buffer.concat(pieces)))
        .digest("hex"),
    );
    response.writeHead(200, { "content-type": "application/json" }).end('{"id":"stored"}');
  });
  return Object.assign(server, served);
}

/** The content of the one file in a form. */
function fileIn(form: Buffer): Buffer {
  const start = form.indexOf("\r\n\r\n", form.indexOf('name="file"')) + 4;
  return form.subarray(start, form.lastIndexOf("\r\n--", form.length - 3));
}
