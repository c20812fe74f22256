import { ConnectionError } from "../errors/connection-error";
import { KaleidoscopeError } from "../errors/kaleidoscope-error";
import type { IncomingResponse } from "./types";
import type { Watch } from "./watch";

/** A response in progress: its body is watched until it is read or let go. */
export class Exchange {
  readonly #response: IncomingResponse;
  readonly #watch: Watch;

  constructor(
    /** For messages: `GET /programs`. */
    readonly what: string,
    response: IncomingResponse,
    watch: Watch,
    /** True when a redirect led to another origin. */
    readonly foreign: boolean,
  ) {
    this.#response = response;
    this.#watch = watch;
  }

  get status(): number {
    return this.#response.status;
  }

  header(name: string): string | null {
    return this.#response.headers.get(name);
  }

  /** Reads the body chunk by chunk. Errors of `onChunk` come back as they are; a broken connection as `ConnectionError`. */
  async read(onChunk: (chunk: Uint8Array) => void | PromiseLike<void>): Promise<void> {
    const watch = this.#watch;
    let consumerFailed = false;
    try {
      await watch.guard(
        this.#response.read((chunk) => {
          watch.sign();
          consumerFailed = true;
          const busy = onChunk(chunk);
          if (!busy) {
            consumerFailed = false;
            return;
          }
          watch.pause();
          return busy.then(() => {
            consumerFailed = false;
            watch.resume();
          });
        }),
      );
    } catch (error) {
      this.#response.cancel();
      if (consumerFailed || watch.signal.aborted || error instanceof KaleidoscopeError) throw error;
      throw new ConnectionError(
        `The connection broke in the middle of the answer to ${this.what}. Try again.`,
        { cause: error },
      );
    } finally {
      watch.release();
    }
  }

  async bytes(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    let length = 0;
    await this.read((chunk) => {
      chunks.push(chunk);
      length += chunk.length;
    });
    if (chunks.length === 1) return chunks[0] as Uint8Array;
    const all = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  }

  /** The body as text; a byte-order mark is dropped. */
  async text(): Promise<string> {
    return new TextDecoder().decode(await this.bytes());
  }

  /** Lets go of the body, so that its connection and its timer are free. */
  cancel(): void {
    this.#watch.release();
    this.#response.cancel();
  }
}
