import { SingleFlight } from "../single-flight";
import { checkLimit } from "../transport/check-limits";
import { limitsFromNow } from "../transport/limits";
import type { Met, ReadOptions, RequestOptions } from "../transport/types";
import { Watch } from "../transport/watch";
import type { Versions } from "./versions";

/** `false` turns the cache off; an object tunes it. Default: 60 seconds, 5,000 entries. */
export type CacheOptions = boolean | { ttlMs?: number; maxEntries?: number };

interface Entry {
  value: unknown;
  /** The tick at which it was asked for. */
  askedAt: number;
  tags: readonly string[];
  expiresAt: number;
}

interface Read<T> {
  key: string;
  /** For messages: method and path. Default: those of the key, without its query. */
  label?: string | undefined;
  /** What makes the answer stale when it changes. */
  tags: readonly string[];
  load: (options: RequestOptions) => Promise<T>;
  /** Milliseconds the answer stays fresh, where that is less than the cache's own lifetime. */
  ttlMs?: number;
  /** Answers for which this is false are handed over, but not kept. */
  keep?: (value: T) => boolean;
  /** What else the answer tells, each under a key of its own. */
  also?: (value: T) => readonly { key: string; tags: readonly string[]; value: unknown }[];
}

/** Cached reads: bounded lifetime and size, one request for concurrent misses, failures never stored. */
export class ReadCache {
  readonly #entries = new Map<string, Entry>();
  readonly #flights = new SingleFlight();
  /** What the requests on their way have met, by flight. */
  readonly #met = new Map<string, Met>();
  /** False where the client was made with `cache: false`. */
  declare readonly enabled: boolean;
  readonly #ttlMs: number;
  readonly #maxEntries: number;

  constructor(
    options: CacheOptions,
    readonly versions: Versions,
  ) {
    const { ttlMs = 60_000, maxEntries = 5_000 } = typeof options === "object" ? options : {};
    checkLimit("ttlMs", ttlMs);
    checkLimit("maxEntries", maxEntries);
    this.enabled = options !== false;
    this.#ttlMs = ttlMs;
    this.#maxEntries = maxEntries;
  }

  async read<T>(read: Read<T>, options: ReadOptions = {}): Promise<T> {
    const { cache = "default", ...request } = options;
    // Headers of a single call may change what it is answered (another user, another language), so such answers are not shared.
    if (!this.enabled || cache === "no-store" || options.headers) return read.load(request);
    if (cache === "reload") return this.#load(read, request);
    const hit = this.#fresh(read.key);
    if (hit) return hit.value as T;
    return this.#share(read, request);
  }

  /** The entry's value while it is fresh; never asks the server. */
  peek<T>(key: string): { value: T } | undefined {
    return this.enabled ? (this.#fresh(key) as { value: T } | undefined) : undefined;
  }

  /** Keeps an answer that came with another one. */
  store(
    key: string,
    tags: readonly string[],
    value: unknown,
    askedAt: number,
    ttlMs = Number.POSITIVE_INFINITY,
  ): void {
    if (!this.enabled || this.versions.lastChange(tags) > askedAt) return;
    this.#entries.delete(key);
    this.#entries.set(key, { value, askedAt, tags, expiresAt: Date.now() + Math.min(ttlMs, this.#ttlMs) });
    const [oldest = key] = this.#entries.keys();
    if (this.#entries.size > this.#maxEntries) this.#entries.delete(oldest);
  }

  invalidate(...tags: string[]): void {
    this.versions.bump(tags);
  }

  #fresh(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    if (Date.now() >= entry.expiresAt || this.versions.lastChange(entry.tags) > entry.askedAt)
      return undefined;
    // Read entries move to the end, so the least recently used one is dropped first.
    this.#entries.set(key, entry);
    return entry;
  }

  async #load<T>(read: Read<T>, request: RequestOptions): Promise<T> {
    const askedAt = this.versions.now();
    const value = await read.load(request);
    if (read.keep?.(value) ?? true) this.store(read.key, read.tags, value, askedAt, read.ttlMs);
    for (const other of read.also?.(value) ?? []) this.store(other.key, other.tags, other.value, askedAt);
    return value;
  }

  /** Each caller waits within its own signal and deadline; the shared request obeys neither. */
  async #share<T>(read: Read<T>, request: RequestOptions): Promise<T> {
    const { signal, deadlineMs, ...shared } = request;
    const flight = `${read.key} ${this.versions.lastChange(read.tags)}`;
    const load = (own: AbortSignal) => {
      const met: Met = {};
      this.#met.set(flight, met);
      return this.#load(read, { ...shared, signal: own, met }).finally(() => {
        // One that all had given up may end after the next one has begun.
        if (this.#met.get(flight) === met) this.#met.delete(flight);
      });
    };
    const limits = limitsFromNow(0, { signal, deadlineMs });
    const watch = new Watch(read.label ?? `GET ${read.key.split("?")[0]}`, limits);
    try {
      const landing = this.#flights.share(flight, load, watch.signal);
      limits.met = this.#met.get(flight) ?? limits.met;
      return await watch.guard(landing);
    } finally {
      watch.release();
    }
  }
}
