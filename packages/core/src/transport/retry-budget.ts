const CAPACITY = 500;
const PRICE = 5;

/**
 * Limits retries per client, so that retries do not multiply the load of an outage: each retry takes 5 of 500 units,
 * and each success returns 1. All clients derived with `withOptions` share it.
 */
export class RetryBudget {
  #left = CAPACITY;

  /** Takes the units of one retry. Returns false if the budget is used up. */
  spend(): boolean {
    if (this.#left < PRICE) return false;
    this.#left -= PRICE;
    return true;
  }

  restore(): void {
    if (this.#left < CAPACITY) this.#left++;
  }
}
