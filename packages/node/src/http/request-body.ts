import type { ClientRequest } from "node:http";
import { KaleidoscopeError, type OutgoingBody, type OutgoingRequest } from "@kal/core";

/** Pieces of this size keep memory flat and system calls few. */
const PIECE_BYTES = 512 * 1024;

/** Length in bytes, `null` where only the end of the stream tells. */
export function bodyLength(body: OutgoingBody, announced: number | undefined): number | null {
  if (typeof body === "string") return Buffer.byteLength(body);
  if (ArrayBuffer.isView(body)) return body.byteLength;
  if (typeof body === "function") return announced ?? null;
  return body.size;
}

/** Sends the body and ends the request. Rejects when the body itself cannot be read; the connection reports the rest. */
export async function sendBody(
  outgoing: ClientRequest,
  body: Exclude<OutgoingBody, string | Uint8Array>,
  length: number | null,
  report?: OutgoingRequest["report"],
): Promise<void> {
  const pieces = typeof body === "function" ? streamPieces(body()) : blobPieces(body);
  let sent = 0;
  try {
    for await (const piece of pieces) {
      if (outgoing.destroyed) return;
      sent += piece.byteLength;
      if (length !== null && sent > length) break;
      if (!outgoing.write(piece)) await drained(outgoing);
      report?.sent();
    }
  } catch (cause) {
    if (cause instanceof KaleidoscopeError) throw cause;
    throw new KaleidoscopeError(
      "The data to send could not be read to its end: the file changed, or its stream failed. Nothing was accepted; send it again.",
      { cause },
    );
  }
  if (length !== null && sent !== length && !outgoing.destroyed) {
    throw new KaleidoscopeError(
      `The data to send has ${sent > length ? "more" : "fewer"} bytes than the ${length} that were announced.`,
    );
  }
  outgoing.end();
}

/**
 * Slices, not `blob.stream()`: larger pieces, and a file is read no further than one piece ahead of what the
 * connection has taken.
 */
async function* blobPieces(blob: Blob): AsyncGenerator<Uint8Array> {
  const readAt = (at: number) => (at < blob.size ? blob.slice(at, at + PIECE_BYTES).arrayBuffer() : null);
  let next = readAt(0);
  for (let at = PIECE_BYTES; next; at += PIECE_BYTES) {
    const piece = await next;
    next = readAt(at);
    // Whoever stops early does not wait for it.
    next?.catch(() => {});
    yield new Uint8Array(piece);
  }
}

async function* streamPieces(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      ended = done;
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever makes the stream may hold a file open for it.
    if (!ended) reader.cancel().catch(() => {});
  }
}

function drained(outgoing: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      outgoing.off("drain", finish);
      outgoing.off("close", finish);
      resolve();
    };
    outgoing.on("drain", finish);
    outgoing.on("close", finish);
    if (outgoing.destroyed) finish();
  });
}
