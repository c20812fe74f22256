import type { ReadCache } from "./read-cache";

const MOST_TAGS = 10_000;

/**
 * Records when each cached entity last changed, in ticks. All clients derived from one another share it, so each of
 * them sees a write made through any other. The caches never return a response that was requested before a change,
 * nor one that a newer response contradicts, no matter which client read it.
 */
export class Versions {
  #tick = 0;
  #allChangedAt = 0;
  readonly #changedAt = new Map<string, number>();

  /** Weak, because an application may derive a client for each request. Some runtimes have no weak references. */
  readonly #caches = typeof WeakRef === "function" ? new Set<WeakRef<ReadCache>>() : null;

  /** Returns the tick for a request that starts now. */
  ask(): number {
    this.#tick += 1;
    return this.#tick;
  }

  join(cache: ReadCache): void {
    this.#caches?.add(new WeakRef(cache));
  }

  /**
   * Makes every cache check its entries under these keys against a response that was requested at the tick `askedAt`.
   */
  tell(keys: readonly string[], askedAt: number, isRight: (kept: unknown) => boolean): void {
    // Without weak references the caches cannot be reached, so the tags count as changed.
    if (!this.#caches) this.mark(keys, askedAt);
    for (const held of this.#caches ?? []) {
      const cache = held.deref();
      if (cache) for (const key of keys) cache.check(key, askedAt, isRight);
      else this.#caches?.delete(held);
    }
  }

  bump(tags: readonly string[]): void {
    this.#tick += 1;
    this.mark(tags, this.#tick);
  }

  bumpAll(): void {
    this.#tick += 1;
    this.#allChangedAt = this.#tick;
    this.#changedAt.clear();
  }

  /** Marks these tags as changed at this tick, unless they changed later. */
  mark(tags: readonly string[], tick: number): void {
    for (const tag of tags) this.#changedAt.set(tag, Math.max(tick, this.#changedAt.get(tag) ?? 0));
    // Dropping single tags would revive stale responses, so dropping any tag marks all tags as changed.
    if (this.#changedAt.size > MOST_TAGS) this.bumpAll();
  }

  /** Returns the tick of the last change to any of the tags. */
  lastChange(tags: readonly string[]): number {
    let last = this.#allChangedAt;
    for (const tag of tags) last = Math.max(last, this.#changedAt.get(tag) ?? 0);
    return last;
  }
}
