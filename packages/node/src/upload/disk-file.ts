import { open } from "node:fs/promises";
import { basename } from "node:path";
import { KaleidoscopeError } from "@kal/core";

const PIECE_BYTES = 512 * 1024;

/** Which bytes of which version of a file. */
interface Extent {
  path: string;
  start: number;
  end: number;
  /** Of the whole file, to notice that it changed. */
  size: number;
  mtimeMs: number;
}

/**
 * A file of any size. Node's own file-backed Blobs count their bytes modulo 2^32 before version 22
 * (nodejs/node#52585), so that larger files would be sent cut off.
 */
export class DiskFile extends File {
  readonly #extent: Extent;

  constructor(extent: Extent, type: string) {
    super([], basename(extent.path), { type, lastModified: extent.mtimeMs });
    this.#extent = extent;
  }

  override get size(): number {
    return this.#extent.end - this.#extent.start;
  }

  override slice(start = 0, end = this.size, type = ""): DiskFile {
    const offset = (at: number) => Math.min(Math.max(at < 0 ? this.size + at : at, 0), this.size);
    const from = this.#extent.start + offset(start);
    const to = Math.max(from, this.#extent.start + offset(end));
    return new DiskFile({ ...this.#extent, start: from, end: to }, type);
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return new Response(this.stream()).arrayBuffer();
  }

  override text(): Promise<string> {
    return new Response(this.stream()).text();
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const pieces = readExtent(this.#extent);
    return new ReadableStream(
      {
        async pull(controller) {
          const { done, value } = await pieces.next();
          if (done) controller.close();
          else controller.enqueue(value);
        },
        async cancel() {
          await pieces.return();
        },
      },
      { highWaterMark: 0 },
    );
  }
}

async function* readExtent(extent: Extent): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  const { path, start, end, size, mtimeMs } = extent;
  const file = await open(path);
  try {
    const requireUnchanged = async () => {
      const now = await file.stat();
      if (now.size !== size || now.mtimeMs !== mtimeMs) throw changed(path);
    };
    await requireUnchanged();
    for (let at = start; at < end; ) {
      const piece = new Uint8Array(Math.min(PIECE_BYTES, end - at));
      const { bytesRead } = await file.read(piece, 0, piece.length, at);
      if (bytesRead === 0) throw changed(path);
      at += bytesRead;
      // Before the last piece is handed over, so that a mixture of two versions is never sent to its end.
      if (at === end) await requireUnchanged();
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

const changed = (path: string) =>
  new KaleidoscopeError(
    `${path} changed while it was read, so it could not be read to its end. Send it again.`,
  );
