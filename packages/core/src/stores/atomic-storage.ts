/**
 * What a storage must be able to do so that processes share tokens through it: two methods over texts.
 *
 * Compare-and-set rather than locks, because a lock outlives whoever held it: here the lease is part of the value,
 * a process that came late or was thought dead fails to write instead of overwriting what is newer, and nothing has
 * to be released. Any database with a conditional write can do it. No clock is compared between machines.
 */
export interface AtomicStorage {
  /** The value, or `null`. May be behind; what is decided upon it is checked by `compareAndSet`. */
  get(key: string): Promise<string | null>;
  /**
   * Writes `next`, to be forgotten after `ttlMs`, if the value is still `expected` (`null`: none), in one atomic
   * step. `false` where it was not. Rejects where that is not known.
   */
  compareAndSet(key: string, expected: string | null, next: string, ttlMs: number): Promise<boolean>;
}
