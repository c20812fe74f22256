import { open } from "node:fs/promises";
import { basename } from "node:path";
import { KaleidoscopeError } from "@kal/core";

const CHUNK_BYTES = 512 * 1024;

/** A byte range of one version of a file. */
interface FileRange {
  path: string;
  start: number;
  end: number;
  /** Size of the whole file, to detect changes. */
  size: number;
  mtimeMs: number;
}

/**
 * A file on disk of any size. Before Node 22, file-backed Blobs count their bytes modulo 2^32 (nodejs/node#52585), so
 * larger files would be sent truncated.
 */
export class DiskFile extends File {
  readonly #range: FileRange;

  constructor(range: FileRange, type: string) {
    super([], basename(range.path), { type, lastModified: range.mtimeMs });
    this.#range = range;
  }

  override get size(): number {
    return this.#range.end - this.#range.start;
  }

  override slice(start = 0, end = this.size, type = ""): DiskFile {
    const offset = (at: number) => Math.min(Math.max(at < 0 ? this.size + at : at, 0), this.size);
    const from = this.#range.start + offset(start);
    const to = Math.max(from, this.#range.start + offset(end));
    return new DiskFile({ ...this.#range, start: from, end: to }, type);
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return new Response(this.stream()).arrayBuffer();
  }

  override text(): Promise<string> {
    return new Response(this.stream()).text();
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const chunks = readRange(this.#range);
    return new ReadableStream(
      {
        async pull(controller) {
          const { done, value } = await chunks.next();
          if (done) controller.close();
          else controller.enqueue(value);
        },
        async cancel() {
          await chunks.return();
        },
      },
      { highWaterMark: 0 },
    );
  }
}

async function* readRange(range: FileRange): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  const { path, start, end, size, mtimeMs } = range;
  const file = await open(path);
  try {
    const requireUnchanged = async () => {
      const now = await file.stat();
      if (now.size !== size || now.mtimeMs !== mtimeMs) throw changed(path);
    };
    await requireUnchanged();
    for (let at = start; at < end; ) {
      const chunk = new Uint8Array(Math.min(CHUNK_BYTES, end - at));
      const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
      if (bytesRead === 0) throw changed(path);
      at += bytesRead;
      // Checked before the last chunk, so that a mixture of two versions is never sent completely.
      if (at === end) await requireUnchanged();
      yield chunk.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

const changed = (path: string) =>
  new KaleidoscopeError(`${path} changed while it was read, so it was not sent completely. Send it again.`);
