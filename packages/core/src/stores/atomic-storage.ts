/**
 * A storage through which processes can share tokens: two methods on strings.
 *
 * It uses compare-and-set instead of locks because a lock outlives a process that dies. Here the lease is part of the
 * value, so nothing has to be released, and the write of a process that is late or was presumed dead fails instead of
 * overwriting a newer value. Any database with a conditional write can implement it. Clocks are not compared between
 * machines.
 */
export interface AtomicStorage {
  /**
   * Returns the value, or `null`. The value may be outdated, because `compareAndSet` checks every decision based on
   * it.
   */
  get(key: string): Promise<string | null>;
  /**
   * Writes `next` with a lifetime of `ttlMs` if the value is still `expected` (`null`: no value), in one atomic step.
   * Resolves to `false` if the value differs. Rejects if the outcome is unknown.
   */
  compareAndSet(key: string, expected: string | null, next: string, ttlMs: number): Promise<boolean>;
}
