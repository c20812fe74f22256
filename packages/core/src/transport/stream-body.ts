import { UNBUFFERED } from "../util/unbuffered";
import type { SendReport } from "./types";

type Stream = ReadableStream<Uint8Array>;

/** Thrown by a body that is taken for something else. */
const notTaken = /* @__PURE__ */ new TypeError("This fetch cannot send the body.");

/** True if a request failed because its `fetch` does not know such a stream or Blob: nothing was read or sent. */
export const cannotTake = (error: unknown): boolean => error === notTaken;

/** Keeps a `fetch` that does not know the body, such as node-fetch or Node's with a Blob of jsdom, from sending its text. */
export function neverText<Body extends object>(body: Body): Body {
  return Object.assign(body, {
    toString() {
      throw notTaken;
    },
  });
}

/** A stream as the body of a request, which reports what has left. */
export function streamBody(stream: Stream, report: SendReport | undefined): Stream {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        reader ??= stream.getReader();
        const { done, value } = await reader.read();
        if (done) return controller.close();
        report?.sent();
        controller.enqueue(value);
      },
      cancel: (reason) => (reader ?? stream).cancel(reason),
    },
    UNBUFFERED,
  );
  return neverText(body);
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
