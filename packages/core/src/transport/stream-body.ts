import { UNBUFFERED } from "../util/unbuffered";
import type { SendReport } from "./types";

type Stream = ReadableStream<Uint8Array>;

/** Thrown by a stream that is taken for something else. */
const notStreamed = /* @__PURE__ */ new TypeError("This fetch cannot send streams.");

/** True if a request failed because its `fetch` does not know web streams. */
export const cannotStream = (error: unknown): boolean => error === notStreamed;

/** A stream as the body of a request, which reports what has left. node-fetch would send its text: asked for that, it throws. */
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

/** The whole stream, for a `fetch` that cannot send one. */
export async function wholeBody(stream: Stream): Promise<Blob> {
  const reader = stream.getReader();
  const chunks: BlobPart[] = [];
  // Not through a Response, which in Chromium takes every failure of the stream for one of the network.
  for (let piece = await reader.read(); !piece.done; piece = await reader.read())
    chunks.push(piece.value as BlobPart);
  return new Blob(chunks);
}
