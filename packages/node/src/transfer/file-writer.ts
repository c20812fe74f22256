import type { FileHandle } from "node:fs/promises";

/** A write begins once this much has gathered: fewer, larger writes are what makes a disk fast. */
const GATHER_BYTES = 1024 * 1024;
/** More than this is not held; the sender of chunks waits instead. */
const MOST_HELD_BYTES = 4 * 1024 * 1024;

/**
 * Writes chunks to a file in order. One write runs while the next gathers, so network and disk work at the
 * same time and memory stays flat.
 */
export class FileWriter {
  readonly #file: FileHandle;
  #position: number;
  #gathered: Uint8Array[] = [];
  #gatheredBytes = 0;
  #writing: Promise<void> | null = null;
  #failure: { error: unknown } | null = null;

  /** The first chunk goes to `position`. */
  constructor(file: FileHandle, position = 0) {
    this.#file = file;
    this.#position = position;
  }

  /** A promise where the disk is behind. Throws what an earlier write failed with. */
  write(chunk: Uint8Array): void | Promise<void> {
    this.#throwFailure();
    this.#gathered.push(chunk);
    this.#gatheredBytes += chunk.byteLength;
    if (this.#gatheredBytes < GATHER_BYTES) return;
    if (!this.#writing) this.#begin();
    else if (this.#gatheredBytes >= MOST_HELD_BYTES) return this.#catchUp();
  }

  /** Waits until everything is in the file. */
  async flush(): Promise<void> {
    await this.#writing;
    if (this.#gatheredBytes > 0) this.#begin();
    await this.#writing;
    this.#throwFailure();
  }

  /** Empties the file, to begin again. */
  async restart(): Promise<void> {
    this.#gathered = [];
    this.#gatheredBytes = 0;
    await this.#writing;
    this.#throwFailure();
    await this.#file.truncate(0);
    this.#position = 0;
  }

  /** Waits for a write in progress, whatever becomes of it, so that the file can be closed. */
  async settle(): Promise<void> {
    await this.#writing;
  }

  async #catchUp(): Promise<void> {
    await this.#writing;
    this.#throwFailure();
    if (!this.#writing) this.#begin();
  }

  #begin(): void {
    const chunks = this.#gathered;
    this.#gathered = [];
    this.#gatheredBytes = 0;
    this.#writing = this.#writeAll(chunks)
      .catch((error: unknown) => {
        this.#failure = { error };
      })
      .finally(() => {
        this.#writing = null;
      });
  }

  /** A disk that is filling up takes a part first, and only then fails. */
  async #writeAll(chunks: Uint8Array[]): Promise<void> {
    let rest = chunks;
    while (rest.length > 0) {
      const { bytesWritten } = await this.#file.writev(rest, this.#position);
      this.#position += bytesWritten;
      rest = without(rest, bytesWritten);
    }
  }

  #throwFailure(): void {
    if (this.#failure) throw this.#failure.error;
  }
}

function without(chunks: Uint8Array[], bytes: number): Uint8Array[] {
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
