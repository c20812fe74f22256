import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { checkLimit } from "../transport/check-limits";
import { limitsFromNow } from "../transport/limits";
import type { Met, ReadOptions, RequestOptions } from "../transport/types";
import { Watch } from "../transport/watch";
import { Age } from "../util/age";
import { requireKnownOptions } from "../util/require-known";
import { SingleFlight } from "../util/single-flight";
import { sameJson } from "./same-json";
import type { Versions } from "./versions";

/** `false` turns the cache off; an object tunes it. Default: 60 seconds, 5,000 entries. */
export type CacheOptions = boolean | { ttlMs?: number | undefined; maxEntries?: number | undefined };

/** What an answer tells of one thing. */
export interface Learned {
  /** Every key under which it is looked for. */
  keys: readonly string[];
  /** What makes it stale when it changes. */
  tags: readonly string[];
  /** `undefined` if the thing was asked for and did not come: then nothing older with these tags is right. */
  value: unknown;
  /** Milliseconds it stays fresh, if that is less than the cache's own lifetime. */
  ttlMs?: number | undefined;
}

interface Entry extends Learned {
  /** The tick at which it was asked for. */
  askedAt: number;
  age: Age;
  ttlMs: number;
}

const MODES = ["default", "reload", "no-store"];

interface Read<T> {
  key: string;
  /** For messages: method and path. Default: those of the key, without its query. */
  label?: string | undefined;
  /** What makes the answer stale when it changes. */
  tags: readonly string[];
  load: (options: RequestOptions) => Promise<T>;
  /** Milliseconds the answer stays fresh, where that is less than the cache's own lifetime. */
  ttlMs?: number | undefined;
  /** Answers for which this is false are handed over, but not kept. */
  keep?: ((value: T) => boolean) | undefined;
  /** What else the answer tells. */
  also?: ((value: T) => readonly Learned[]) | undefined;
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
    if (this.enabled) versions.join(this);
  }

  async read<T>(read: Read<T>, options: ReadOptions = {}): Promise<T> {
    requireKnownOptions(options);
    const { cache = "default", ...request } = options;
    if (!MODES.includes(cache))
      throw new InvalidArgumentError(
        `cache must be one of ${MODES.join(", ")}, not ${String(cache)}. Nothing was sent.`,
      );
    // Headers of a single call may change what it is answered (another user, another language), so such answers are not shared.
    const keep = this.enabled && cache !== "no-store" && !options.headers;
    if (!keep || cache === "reload") return this.#load(read, request, keep);
    const hit = this.#fresh(read.key);
    if (hit) return hit.value as T;
    return this.#share(read, request);
  }

  /** The entry's value while it is fresh; never asks the server. */
  peek<T>(key: string): { value: T } | undefined {
    return this.enabled ? (this.#fresh(key) as { value: T } | undefined) : undefined;
  }

  /**
   * Takes in what an answer tells that was asked for at the tick `askedAt`, and keeps it unless `keep` is false. Older
   * entries that it contradicts are dropped, here and in the caches of all clients derived from one another.
   */
  learn(all: readonly Learned[], askedAt: number, keep = true): void {
    for (const { keys, tags, value, ttlMs } of all) {
      if (value === undefined) this.versions.mark(tags, askedAt);
      else {
        if (keep) this.#store({ keys, tags, value, ttlMs }, askedAt);
        this.versions.tell(keys, askedAt, (kept) => sameJson(kept, value));
      }
    }
  }

  /** Drops an entry that is older than `askedAt`, unless its value is still right. */
  check(key: string, askedAt: number, isRight: (kept: unknown) => boolean): void {
    const entry = this.#entries.get(key);
    if (entry && entry.askedAt < askedAt && !isRight(entry.value)) this.#drop(entry);
  }

  invalidate(...tags: string[]): void {
    this.versions.bump(tags);
  }

  #store(learned: Learned, askedAt: number): void {
    const { keys, tags, value, ttlMs = this.#ttlMs } = learned;
    const replaced = keys.flatMap((key) => this.#entries.get(key) ?? []);
    // An answer that was asked for later may have come sooner.
    if (replaced.some((entry) => entry.askedAt > askedAt)) return;
    for (const entry of replaced) this.#drop(entry);
    if (!this.enabled || this.versions.lastChange(tags) > askedAt) return;
    const entry = { keys, tags, value, askedAt, age: new Age(), ttlMs: Math.min(ttlMs, this.#ttlMs) };
    for (const key of keys) this.#entries.set(key, entry);
    while (this.#entries.size > this.#maxEntries) {
      const [oldest] = this.#entries.values();
      if (oldest) this.#drop(oldest);
    }
  }

  #drop(entry: Entry): void {
    for (const key of entry.keys) if (this.#entries.get(key) === entry) this.#entries.delete(key);
  }

  #fresh(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    const { askedAt, age, ttlMs, keys, tags } = entry;
    const { versions } = this;
    const changedAt = Math.max(versions.lastChange(tags), versions.lastChange(keys));
    const isFresh = age.ms < ttlMs && changedAt <= askedAt;
    this.#drop(entry);
    if (!isFresh) return undefined;
    // Read entries move to the end, so the least recently used one is dropped first.
    for (const each of keys) this.#entries.set(each, entry);
    return entry;
  }

  async #load<T>(read: Read<T>, request: RequestOptions, keep: boolean): Promise<T> {
    const { key, tags, ttlMs } = read;
    const askedAt = this.versions.ask();
    const value = await read.load(request);
    const own = (read.keep?.(value) ?? true) ? [{ keys: [key], tags, value, ttlMs }] : [];
    this.learn([...own, ...(read.also?.(value) ?? [])], askedAt, keep);
    return value;
  }

  /** Each caller waits within its own signal and deadline; the shared request obeys neither. */
  async #share<T>(read: Read<T>, request: RequestOptions): Promise<T> {
    const { signal, deadlineMs, ...shared } = request;
    const flight = `${read.key} ${this.versions.lastChange(read.tags)}`;
    const load = (own: AbortSignal) => {
      const met: Met = {};
      this.#met.set(flight, met);
      return this.#load(read, { ...shared, signal: own, met }, true).finally(() => {
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
