import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { CallTimeouts } from "../transport/call-timeouts";
import { checkLimit } from "../transport/check-limits";
import { limitsFromNow } from "../transport/limits";
import type { Logger, Met, ReadOptions, RequestOptions } from "../transport/types";
import { Age } from "../util/age";
import { requireKnownOptions } from "../util/check-names";
import { SingleFlight } from "../util/single-flight";
import { sameJson } from "./same-json";
import type { Versions } from "./versions";

/** `false` turns the cache off; an object tunes it. Default: 60 seconds, 5,000 entries. */
export type CacheOptions = boolean | { ttlMs?: number | undefined; maxEntries?: number | undefined };

/** What a response says about one entity. */
export interface Learned {
  /** Every cache key that leads to it. */
  keys: readonly string[];
  /** Tags whose change makes it stale. */
  tags: readonly string[];
  /**
   * `undefined` if the entity was requested and the response did not contain it. Older entries with these tags are
   * then wrong.
   */
  value: unknown;
  /** Milliseconds it stays fresh, if shorter than the cache's own lifetime. */
  ttlMs?: number | undefined;
}

interface Entry extends Learned {
  /** The tick at which it was requested. */
  askedAt: number;
  age: Age;
  ttlMs: number;
}

const MODES = ["default", "reload", "no-store"];

interface Read<T> {
  key: string;
  /** Method and path, for error messages. Default: those of the key, without its query. */
  label?: string | undefined;
  /** Tags whose change makes the response stale. */
  tags: readonly string[];
  load: (options: RequestOptions) => Promise<T>;
  /** Milliseconds the response stays fresh, if shorter than the cache's own lifetime. */
  ttlMs?: number | undefined;
  /** If this returns `false` for a response, the caller gets the response but the cache does not store it. */
  keep?: ((value: T) => boolean) | undefined;
  /** Other entities that the response contains. */
  also?: ((value: T) => readonly Learned[]) | undefined;
}

const labelOf = ({ label, key }: { label?: string | undefined; key: string }) =>
  label ?? `GET ${key.split("?")[0]}`;

/** Caches reads. Lifetime and size are bounded, concurrent misses share one request, and errors are never stored. */
export class ReadCache {
  readonly #entries = new Map<string, Entry>();
  readonly #flights = new SingleFlight();
  /** The last failure of each request in flight, by flight. */
  readonly #met = new Map<string, Met>();
  /** `false` if the client was created with `cache: false`. */
  declare readonly enabled: boolean;
  readonly #ttlMs: number;
  readonly #maxEntries: number;

  constructor(
    options: CacheOptions,
    readonly versions: Versions,
    readonly logger: Logger = {},
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
    // A call's own headers may change its response (another user, another language), so such responses are not
    // shared.
    const keep = this.enabled && cache !== "no-store" && !options.headers;
    if (!keep || cache === "reload") return this.#load(read, request, keep);
    const hit = this.#fresh(read.key);
    if (hit) {
      this.logger.debug?.(`kaleidoscope ${labelOf(read)} from the cache`, { cached: true });
      return hit.value as T;
    }
    return this.#share(read, request);
  }

  /** Returns the entry's value while it is fresh. Never sends a request. */
  peek<T>(key: string): { value: T } | undefined {
    return this.enabled ? (this.#fresh(key) as { value: T } | undefined) : undefined;
  }

  /**
   * Applies what a response says that was requested at the tick `askedAt`, and stores it unless `keep` is false.
   * Drops older entries that contradict the response, in this cache and in the caches of all clients derived from one
   * another.
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

  /** Drops an entry that is older than `askedAt` unless its value is still correct. */
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
    // A response that was requested later may have arrived earlier.
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
    // Reading an entry moves it to the end, so the first entry is the least recently used one.
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

  /** Each caller waits within its own signal and deadline. The shared request ignores both. */
  async #share<T>(read: Read<T>, request: RequestOptions): Promise<T> {
    const { signal, deadlineMs, ...shared } = request;
    const flight = `${read.key} ${this.versions.lastChange(read.tags)}`;
    const load = (own: AbortSignal) => {
      const met: Met = {};
      this.#met.set(flight, met);
      return this.#load(read, { ...shared, signal: own, met }, true).finally(() => {
        // If all callers abort, their request may settle after the next request starts.
        if (this.#met.get(flight) === met) this.#met.delete(flight);
      });
    };
    const limits = limitsFromNow(0, { signal, deadlineMs });
    const timeouts = new CallTimeouts(labelOf(read), limits);
    try {
      const landing = this.#flights.share(flight, load, timeouts.signal);
      limits.met = this.#met.get(flight) ?? limits.met;
      return await timeouts.guard(landing);
    } finally {
      timeouts.release();
    }
  }
}
