/**
 * How long ago something was: by the steady clock, or by the time of day if that says longer, since the steady one stands
 * still while some machines sleep. A time of day before the beginning was set back meanwhile, so nobody knows: `Infinity`.
 */
export class Age {
  readonly #steady = performance.now();
  readonly #time = Date.now();

  /** In milliseconds. */
  get ms(): number {
    const byTime = Date.now() - this.#time;
    return byTime < 0 ? Number.POSITIVE_INFINITY : Math.max(byTime, performance.now() - this.#steady);
  }
}
