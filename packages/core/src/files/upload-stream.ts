import { notRepeated } from "../errors/add-advice";
import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { KaleidoscopeError } from "../errors/kaleidoscope-error";
import type { FileContent } from "./multipart";

type Stream = ReadableStream<Uint8Array>;

/** Makes a fresh stream of the same bytes each time it is asked; `size` is their number, where it is known. */
export type StreamSource =
  | (() => Stream | Promise<Stream>)
  | { stream(): Stream; readonly size?: number | undefined };

/** Content that is not at hand but comes as a stream. */
export interface ContentStream {
  open(): Stream | Promise<Stream>;
  /** In bytes; `null` where only the end tells. */
  size: number | null;
  /** False where `open` works only once. */
  replayable: boolean;
}

/**
 * The content as a stream, `null` where it is at hand. A Blob of another realm or library counts as a source of
 * streams: inside a Blob of ours it would become the text `[object Blob]`, without an error.
 */
export function streamContent(content: FileContent): ContentStream | null {
  if (typeof content === "string" || content instanceof Blob || isBytes(content)) return null;
  if (typeof content === "function") return { open: content, size: null, replayable: true };
  const { getReader, stream } = Object(content) as Partial<ReadableStream & Blob>;
  if (getReader) return once(content as Stream);
  if (stream) {
    const source = content as Blob;
    return { open: () => source.stream(), size: source.size ?? null, replayable: true };
  }
  throw new InvalidArgumentError(
    "The content to upload must be text, bytes, a Blob or a stream. A Blob of a polyfill without stream() cannot be read: pass its arrayBuffer(). Nothing was sent.",
  );
}

/** By its internal slot: bytes of another realm are bytes, too. */
function isBytes(content: object): content is Uint8Array | ArrayBuffer {
  return (
    ArrayBuffer.isView(content) ||
    /\[object (Shared)?ArrayBuffer\]/.test(Object.prototype.toString.call(content))
  );
}

function once(stream: Stream): ContentStream {
  if (stream.locked) {
    throw new InvalidArgumentError("The stream to upload is being read by someone else. Nothing was sent.");
  }
  let opened = false;
  return {
    open() {
      if (opened) throw notRepeated(new KaleidoscopeError("The server wants the upload a second time."));
      opened = true;
      return stream;
    },
    size: null,
    replayable: false,
  };
}
