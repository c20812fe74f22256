import { constants, type Stats, write } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { promisify } from "node:util";
import { InvalidArgumentError, KaleidoscopeError, TimeoutError } from "@kal/core";
import { sleep } from "../../util/sleep";
import type { ResolvedTarget } from "../target/resolve-target";

const MIN_WAIT_MS = 1;
const MAX_WAIT_MS = 32;
const writeDescriptor = promisify(write);

interface Limits {
  signal?: AbortSignal | undefined;
  deadlineMs?: number | undefined;
}

/**
 * Writes into a pipe, a terminal or a device. It is opened without blocking: a thread that waits for the other side
 * cannot be aborted, and keeps the process from ending.
 */
export class SpecialFileWriter {
  readonly #target: string;
  readonly #descriptor: number;
  readonly #file: FileHandle | null;
  readonly #signal: AbortSignal | undefined;
  #written = 0;

  private constructor(target: string, descriptor: number, file: FileHandle | null, signal?: AbortSignal) {
    this.#target = target;
    this.#descriptor = descriptor;
    this.#file = file;
    this.#signal = signal;
  }

  /** Opens the target. If it is a pipe, waits for its reader until the signal or the deadline ends the wait. */
  static async open(
    target: string,
    to: ResolvedTarget,
    { signal, deadlineMs }: Limits,
  ): Promise<SpecialFileWriter> {
    if (to.descriptor !== null) return new SpecialFileWriter(target, to.descriptor, null, signal);
    const file = await openWithoutBlocking(to.path, { signal, deadlineMs });
    const stats: Stats = await file.stat();
    if (!stats.isFile()) return new SpecialFileWriter(target, file.fd, file, signal);
    await file.close();
    throw new InvalidArgumentError(
      `${target} was replaced by a regular file before the download started. No request was sent.`,
    );
  }

  async write(chunk: Uint8Array): Promise<void> {
    let waitMs = MIN_WAIT_MS;
    for (let at = 0; at < chunk.byteLength; ) {
      try {
        const { bytesWritten } = await writeDescriptor(
          this.#descriptor,
          chunk,
          at,
          chunk.byteLength - at,
          null,
        );
        at += bytesWritten;
        this.#written += bytesWritten;
        waitMs = MIN_WAIT_MS;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
        await sleep(waitMs, this.#signal);
        waitMs = Math.min(waitMs * 2, MAX_WAIT_MS);
      }
    }
  }

  async flush(): Promise<void> {}

  /** Throws if any bytes were written, because they cannot be taken back. */
  async restart(): Promise<void> {
    if (this.#written === 0) return;
    throw new KaleidoscopeError(
      `The connection broke and the download could not be resumed. ${this.#target} has received only the first ` +
        `${this.#written} bytes of the file. Call again to download it from the beginning.`,
    );
  }

  /** Closes the file. Descriptors that the process already had stay open. */
  async close(): Promise<void> {
    await this.#file?.close();
  }
}

async function openWithoutBlocking(path: string, { signal, deadlineMs }: Limits): Promise<FileHandle> {
  const startedAt = performance.now();
  for (;;) {
    try {
      return await open(path, constants.O_WRONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0));
    } catch (error) {
      // No process has opened the pipe to read from it.
      if ((error as NodeJS.ErrnoException).code !== "ENXIO") throw error;
      if (deadlineMs !== undefined && performance.now() - startedAt >= deadlineMs)
        throw new TimeoutError(`Nothing read from ${path} for ${deadlineMs} ms.`, "deadline", deadlineMs, {
          cause: error,
        });
      await sleep(MAX_WAIT_MS, signal);
    }
  }
}
