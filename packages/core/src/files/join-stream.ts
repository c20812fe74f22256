import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { KaleidoscopeError } from "../errors/kaleidoscope-error";
import { UNBUFFERED } from "../util/unbuffered";
import type { ContentStream } from "./upload-stream";

/** The content between two pieces of text, as one stream. The content is opened when its turn comes, and read no faster than asked. */
export function joinStream(
  head: Uint8Array,
  content: ContentStream,
  tail: Uint8Array,
): ReadableStream<Uint8Array> {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let begun = false;
  let cancelled = false;
  let sent = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!begun) {
          begun = true;
          return controller.enqueue(head);
        }
        try {
          reader ??= (await content.open()).getReader();
          if (cancelled) return void reader.cancel().catch(() => {});
          const piece = await nextPiece(reader);
          sent += piece?.length ?? 0;
          if (piece ? sent > (content.size ?? sent) : sent !== (content.size ?? sent))
            throw wrongSize(content.size, sent);
          controller.enqueue(piece ?? tail);
          if (!piece) controller.close();
        } catch (cause) {
          reader?.cancel().catch(() => {});
          throw cause instanceof KaleidoscopeError ? cause : unreadable(cause);
        }
      },
      cancel(reason) {
        cancelled = true;
        return reader?.cancel(reason);
      },
    },
    UNBUFFERED,
  );
}

/** The next piece that is not empty, `null` at the end. */
async function nextPiece(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | null> {
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return null;
    if (!ArrayBuffer.isView(value)) {
      throw new InvalidArgumentError("A stream to upload must give bytes (Uint8Array), not other values.");
    }
    if (value.byteLength > 0) return value;
  }
}

function wrongSize(size: number | null, sent: number): KaleidoscopeError {
  return new KaleidoscopeError(
    `The data to send has ${sent > (size ?? 0) ? "more" : "fewer"} bytes than the ${size} that were announced.`,
  );
}

function unreadable(cause: unknown): KaleidoscopeError {
  return new KaleidoscopeError(
    "The stream of the data to send failed before its end. Nothing was accepted; send it again.",
    { cause },
  );
}
