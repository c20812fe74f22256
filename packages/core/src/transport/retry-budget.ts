const CAPACITY = 500;
const PRICE = 5;

/**
 * Bounds retries per client, so that an outage is not multiplied: each retry costs 5 of 500, each success
 * gives 1 back. Shared by all clients derived with `withOptions`.
 */
export class RetryBudget {
  #left = CAPACITY;

  /** Takes the price of one retry; false when the budget is spent. */
  spend(): boolean {
    if (this.#left < PRICE) return false;
    this.#left -= PRICE;
    return true;
  }

  restore(): void {
    if (this.#left < CAPACITY) this.#left++;
  }
}
