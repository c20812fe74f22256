import type { ReadCache } from "./read-cache";

const MOST_TAGS = 10_000;

/**
 * When each cached thing last changed, in ticks. Shared by all clients derived from one another, so that a
 * write through one is seen by all. An answer that was asked for before a change is never served after it, and one that a
 * newer answer contradicts is not served either, whichever client read it.
 */
export class Versions {
  #tick = 0;
  #allChangedAt = 0;
  readonly #changedAt = new Map<string, number>();

  /** Weak, because a client may be derived for each request. Some runtimes have no weak references. */
  readonly #caches = typeof WeakRef === "function" ? new Set<WeakRef<ReadCache>>() : null;

  /** The tick of a question that is asked now. */
  ask(): number {
    this.#tick += 1;
    return this.#tick;
  }

  join(cache: ReadCache): void {
    this.#caches?.add(new WeakRef(cache));
  }

  /** Makes every cache check what it keeps under these keys against an answer that was asked for at the tick `askedAt`. */
  tell(keys: readonly string[], askedAt: number, isRight: (kept: unknown) => boolean): void {
    // What cannot be compared counts as changed.
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

  /** Says that these have changed at this tick, if not later. */
  mark(tags: readonly string[], tick: number): void {
    for (const tag of tags) this.#changedAt.set(tag, Math.max(tick, this.#changedAt.get(tag) ?? 0));
    // Forgetting single tags would revive stale answers, so forgetting any means that all have changed.
    if (this.#changedAt.size > MOST_TAGS) this.bumpAll();
  }

  /** The tick of the last change to any of the tags. */
  lastChange(tags: readonly string[]): number {
    let last = this.#allChangedAt;
    for (const tag of tags) last = Math.max(last, this.#changedAt.get(tag) ?? 0);
    return last;
  }
}
