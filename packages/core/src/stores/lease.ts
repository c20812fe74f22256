import type { Tokens } from "../auth/tokens";
import type { Cell, Seen } from "./cell";

/**
 * The right to renew, kept by signs of life. A process that is killed, or a Worker's request that is cancelled,
 * takes its timer with it, and others see the silence.
 *
 * The lease protects the store, not the server: a holder that was only slow finds at its next write that somebody
 * else has gone on, and writes no more.
 */
export class Lease {
  readonly #cell: Cell;
  readonly #id: string | undefined;
  #seen: Seen;
  /** Writes follow one another, since each compares with the one before. */
  #writing: Promise<void> = Promise.resolve();
  readonly #pulse: ReturnType<typeof setInterval>;

  constructor(cell: Cell, taken: Seen, beatMs: number) {
    this.#cell = cell;
    this.#seen = taken;
    this.#id = taken.lease?.id;
    this.#pulse = setInterval(() => {
      this.#writing = this.#writing.then(() => this.#beat());
    }, beatMs);
  }

  /** Gives the lease back and leaves these tokens. `false` where it was another's by then. */
  async end(tokens: Tokens | null): Promise<boolean> {
    clearInterval(this.#pulse);
    await this.#writing;
    const record = { tokens, lease: null };
    if (await this.#cell.write(this.#seen, record)) return true;
    // A beat whose answer was lost may have been written all the same.
    const now = await this.#cell.read();
    if (now.lease?.id !== this.#id) return false;
    return (await this.#cell.write(now, record)) !== null;
  }

  /** The tokens as they were taken. */
  get tokens(): Tokens | null {
    return this.#seen.tokens;
  }

  async #beat(): Promise<void> {
    const { tokens, lease } = this.#seen;
    if (!lease) return;
    try {
      const written = await this.#cell.write(this.#seen, {
        tokens,
        lease: { ...lease, beat: lease.beat + 1 },
      });
      if (written) this.#seen = written;
    } catch {
      // A store that fails now may be back when the tokens are there.
    }
  }
}
