const MOST_TAGS = 10_000;

/**
 * When each cached thing last changed, in ticks. Shared by all clients derived from one another, so that a
 * write through one is seen by all. An answer that was asked for before a change is never served after it.
 */
export class Versions {
  #tick = 0;
  #allChangedAt = 0;
  readonly #changedAt = new Map<string, number>();

  now(): number {
    return this.#tick;
  }

  bump(tags: readonly string[]): void {
    this.#tick += 1;
    for (const tag of tags) this.#changedAt.set(tag, this.#tick);
    // Forgetting single tags would revive stale answers, so forgetting any means that all have changed.
    if (this.#changedAt.size > MOST_TAGS) this.bumpAll();
  }

  bumpAll(): void {
    this.#tick += 1;
    this.#allChangedAt = this.#tick;
    this.#changedAt.clear();
  }

  /** The tick of the last change to any of the tags. */
  lastChange(tags: readonly string[]): number {
    let last = this.#allChangedAt;
    for (const tag of tags) last = Math.max(last, this.#changedAt.get(tag) ?? 0);
    return last;
  }
}
