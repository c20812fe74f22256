import type { FileHandle } from "node:fs/promises";

/** A write starts once this many bytes are buffered: disks are faster with fewer, larger writes. */
const WRITE_BYTES = 1024 * 1024;
/** With this many bytes buffered, `write` makes its caller wait. */
const MAX_BUFFERED_BYTES = 4 * 1024 * 1024;

/**
 * Writes chunks to a file in order. Chunks are buffered while an earlier write runs, so network and disk work at the
 * same time and memory stays flat.
 */
export class FileWriter {
  readonly #file: FileHandle;
  #position: number;
  #buffered: Uint8Array[] = [];
  #bufferedBytes = 0;
  #writing: Promise<void> | null = null;
  #failure: { error: unknown } | null = null;

  /** The first chunk goes to `position`. */
  constructor(file: FileHandle, position = 0) {
    this.#file = file;
    this.#position = position;
  }

  /** Returns a promise if the disk falls behind. Throws the error of an earlier write. */
  write(chunk: Uint8Array): void | Promise<void> {
    this.#throwFailure();
    this.#buffered.push(chunk);
    this.#bufferedBytes += chunk.byteLength;
    if (this.#bufferedBytes < WRITE_BYTES) return;
    if (!this.#writing) this.#startWrite();
    else if (this.#bufferedBytes >= MAX_BUFFERED_BYTES) return this.#catchUp();
  }

  /** Waits until all chunks are written. Throws if a write failed. */
  async flush(): Promise<void> {
    await this.#writing;
    if (this.#bufferedBytes > 0) this.#startWrite();
    await this.#writing;
    this.#throwFailure();
  }

  /** Empties the file and starts over at its beginning. */
  async restart(): Promise<void> {
    this.#buffered = [];
    this.#bufferedBytes = 0;
    await this.#writing;
    this.#throwFailure();
    await this.#file.truncate(0);
    this.#position = 0;
  }

  /** Waits for a write in progress, even if it fails, so that the file can be closed. */
  async settle(): Promise<void> {
    await this.#writing;
  }

  async #catchUp(): Promise<void> {
    await this.#writing;
    this.#throwFailure();
    if (!this.#writing) this.#startWrite();
  }

  #startWrite(): void {
    const chunks = this.#buffered;
    this.#buffered = [];
    this.#bufferedBytes = 0;
    this.#writing = this.#writeAll(chunks)
      .catch((error: unknown) => {
        this.#failure = { error };
      })
      .finally(() => {
        this.#writing = null;
      });
  }

  /** A disk that is filling up first accepts part of the bytes; only the next write fails. */
  async #writeAll(chunks: Uint8Array[]): Promise<void> {
    let rest = chunks;
    while (rest.length > 0) {
      const { bytesWritten } = await this.#file.writev(rest, this.#position);
      this.#position += bytesWritten;
      rest = dropBytes(rest, bytesWritten);
    }
  }

  #throwFailure(): void {
    if (this.#failure) throw this.#failure.error;
  }
}

function dropBytes(chunks: Uint8Array[], bytes: number): Uint8Array[] {
  let left = bytes;
  const from = chunks.findIndex((chunk) => {
    if (chunk.byteLength > left) return true;
    left -= chunk.byteLength;
    return false;
  });
  if (from < 0) return [];
  const [first, ...others] = chunks.slice(from);
  return [(first as Uint8Array).subarray(left), ...others];
}
