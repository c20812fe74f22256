import type { ClientRequest } from "node:http";
import { KaleidoscopeError, type OutgoingBody, type OutgoingRequest } from "@kal/core";

/** Small enough to keep memory flat, large enough to keep system calls few. */
const CHUNK_BYTES = 512 * 1024;

/** Returns the length in bytes, or `null` for a stream of unknown length. */
export function bodyLength(body: OutgoingBody, announced: number | undefined): number | null {
  if (typeof body === "string") return Buffer.byteLength(body);
  if (ArrayBuffer.isView(body)) return body.byteLength;
  if (typeof body === "function") return announced ?? null;
  return body.size;
}

/** Sends the body and ends the request. Rejects if the body cannot be read. Errors of the connection are reported there. */
export async function sendBody(
  outgoing: ClientRequest,
  body: Exclude<OutgoingBody, string | Uint8Array>,
  length: number | null,
  report?: OutgoingRequest["report"],
): Promise<void> {
  const chunks = typeof body === "function" ? streamChunks(body()) : blobChunks(body);
  let sent = 0;
  try {
    for await (const chunk of chunks) {
      if (outgoing.destroyed) return;
      sent += chunk.byteLength;
      if (length !== null && sent > length) break;
      if (!outgoing.write(chunk)) await drained(outgoing);
      report?.sent();
    }
  } catch (cause) {
    if (cause instanceof KaleidoscopeError) throw cause;
    throw new KaleidoscopeError(
      "The data to send could not be read completely: the file changed, or its stream failed. The server accepted nothing. Send it again.",
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
 * Reads slices instead of `blob.stream()`: the chunks are larger, and a file is read at most one chunk ahead of the
 * connection.
 */
async function* blobChunks(blob: Blob): AsyncGenerator<Uint8Array> {
  const readAt = (at: number) => (at < blob.size ? bytesOf(blob.slice(at, at + CHUNK_BYTES)) : null);
  let next = readAt(0);
  for (let at = CHUNK_BYTES; next; at += CHUNK_BYTES) {
    const chunk = await next;
    next = readAt(at);
    // If the caller stops early, nothing awaits this read, so its error must not be unhandled.
    next?.catch(() => {});
    yield new Uint8Array(chunk);
  }
}

/** The Blobs of jsdom have no `arrayBuffer`. */
function bytesOf(blob: Blob): Promise<ArrayBuffer> {
  if (blob.arrayBuffer) return blob.arrayBuffer();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(blob);
  });
}

async function* streamChunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
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
    // The source of the stream may keep a file open until the stream is canceled.
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
