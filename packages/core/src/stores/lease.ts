import type { Tokens } from "../auth/tokens";
import type { RecordStorage, Seen } from "./record-storage";

/**
 * The right to renew tokens, kept alive by heartbeats. If a process is killed or a Worker's request is canceled, its
 * timer stops, and other clients see that the heartbeats stopped.
 *
 * The lease protects the store, not the server: if a slow holder lost its lease, its next write fails and it stops
 * writing.
 */
export class Lease {
  readonly #storage: RecordStorage;
  readonly #id: string | undefined;
  #seen: Seen;
  /** Writes run one after another, because each compares with the previous one. */
  #writing: Promise<void> = Promise.resolve();
  readonly #pulse: ReturnType<typeof setInterval>;

  constructor(storage: RecordStorage, taken: Seen, beatMs: number) {
    this.#storage = storage;
    this.#seen = taken;
    this.#id = taken.lease?.id;
    this.#pulse = setInterval(() => {
      this.#writing = this.#writing.then(() => this.#beat());
    }, beatMs);
  }

  /** Releases the lease and stores these tokens. Resolves to `false` if another client has taken the lease. */
  async end(tokens: Tokens | null): Promise<boolean> {
    clearInterval(this.#pulse);
    await this.#writing;
    const record = { tokens, lease: null };
    if (await this.#storage.write(this.#seen, record)) return true;
    // A heartbeat whose response was lost may still have been written.
    const now = await this.#storage.read();
    if (now.lease?.id !== this.#id) return false;
    return (await this.#storage.write(now, record)) !== null;
  }

  /** The tokens as they were when the lease was taken. */
  get tokens(): Tokens | null {
    return this.#seen.tokens;
  }

  async #beat(): Promise<void> {
    const { tokens, lease } = this.#seen;
    if (!lease) return;
    try {
      const written = await this.#storage.write(this.#seen, {
        tokens,
        lease: { ...lease, beat: lease.beat + 1 },
      });
      if (written) this.#seen = written;
    } catch {
      // A store that fails now may work again when the tokens arrive.
    }
  }
}
