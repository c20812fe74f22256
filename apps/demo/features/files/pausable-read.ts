/**
 * Reads a stream that can be held. Nothing is fetched faster than it is read, so to stop reading is to pause the
 * download: the browser's window fills, and the server waits.
 */
export class PausableRead {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #held: Promise<void> | null = null;
  #release: (() => void) | undefined;
  #cancelled = false;

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#reader = stream.getReader();
  }

  /** Hands over each chunk. `false`: it was cancelled before the end. Throws where the stream breaks. */
  async run(onChunk: (chunk: Uint8Array) => void): Promise<boolean> {
    for (;;) {
      await this.#held;
      const { done, value } = await this.#reader.read();
      if (this.#cancelled) return false;
      if (done) return true;
      onChunk(value);
    }
  }

  pause(): void {
    this.#held ??= new Promise((resolve) => {
      this.#release = resolve;
    });
  }

  resume(): void {
    this.#release?.();
    this.#held = null;
  }

  async cancel(): Promise<void> {
    this.#cancelled = true;
    this.resume();
    await this.#reader.cancel().catch(() => {});
  }
}
