import { UNBUFFERED } from "../util/unbuffered";
import type { SendReport } from "./types";

type Stream = ReadableStream<Uint8Array>;

/** Thrown by a stream that `fetch` converts to text instead of reading it. */
const notStreamed = /* @__PURE__ */ new TypeError("This fetch cannot send streams.");

/** Returns true if a request failed because its `fetch` does not support web streams. */
export const cannotStream = (error: unknown): boolean => error === notStreamed;

/**
 * Returns a stream for a request body that reports what was sent. node-fetch would convert it to text and send that,
 * so the conversion throws.
 */
export function streamBody(stream: Stream, report: SendReport | undefined): Stream {
  const reader = stream.getReader();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        report?.sent();
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    UNBUFFERED,
  );
  return Object.assign(body, {
    toString() {
      throw notStreamed;
    },
  });
}

/** Reads the whole stream, for a `fetch` that cannot send streams. */
export async function wholeBody(stream: Stream): Promise<Blob> {
  const reader = stream.getReader();
  const chunks: BlobPart[] = [];
  // A Response is not used here, because in Chromium it reports every error of the stream as a network error.
  for (let piece = await reader.read(); !piece.done; piece = await reader.read())
    chunks.push(piece.value as BlobPart);
  return new Blob(chunks);
}
