import type { AddedFault, Fault, FaultMatch } from "./fault";

/** The faults of a fake. Tests add them, and requests take them in the order they were added. */
export interface FaultControls {
  /**
   * Adds a fault. Each request takes at most one fault, the oldest that matches.
   *
   * @throws RangeError if the fault has no effect or a number is out of range.
   */
  add(fault: Fault): AddedFault;
  /** Removes every fault. */
  clear(): void;
}

class Entry implements AddedFault {
  hits = 0;
  #skipped = 0;
  readonly #seen = new Map<string, number>();
  readonly fault: Fault;
  readonly #forget: (entry: Entry) => void;

  constructor(fault: Fault, forget: (entry: Entry) => void) {
    this.fault = fault;
    this.#forget = forget;
  }

  remove(): void {
    this.#forget(this);
  }

  /** Counts the request, and returns whether the fault applies to it. */
  take(address: string): boolean {
    if (this.#skipped < (this.fault.skip ?? 0)) {
      this.#skipped += 1;
      return false;
    }
    const seen = this.#seen.get(address) ?? 0;
    this.#seen.set(address, seen + 1);
    if (seen % (this.fault.every ?? 1) !== 0) return false;
    this.hits += 1;
    if (this.hits >= (this.fault.times ?? 1)) this.remove();
    return true;
  }
}

function fits(when: FaultMatch | undefined, method: string, path: string): boolean {
  if (when?.method !== undefined && when.method.toUpperCase() !== method) return false;
  if (when?.path === undefined) return true;
  // Use `search`, because `test` would keep the `lastIndex` of a /g pattern between requests.
  return typeof when.path === "string" ? when.path === path : path.search(when.path) !== -1;
}

function check(fault: Fault): void {
  const { when, times = 1, skip = 0, every = 1, ...effects } = fault;
  if (Object.keys(effects).length === 0)
    throw new RangeError("The fault has no effect. Set at least one, such as status or reset.");
  if (!(times >= 1) || !(skip >= 0)) throw new RangeError("times must be 1 or more, skip 0 or more.");
  if (!Number.isInteger(every) || every < 1) throw new RangeError("every must be a whole number from 1 on.");
  for (const key of ["latencyMs", "stallAt", "cutAt", "pieceDelayMs"] as const) {
    if (effects[key] !== undefined && !(effects[key] >= 0)) throw new RangeError(`${key} must be 0 or more.`);
  }
  if (effects.pieceBytes !== undefined && !(effects.pieceBytes >= 1)) {
    throw new RangeError("pieceBytes must be 1 or more.");
  }
}

export class FaultQueue implements FaultControls {
  readonly #entries = new Set<Entry>();

  add(fault: Fault): AddedFault {
    check(fault);
    const entry = new Entry(fault, (gone) => this.#entries.delete(gone));
    this.#entries.add(entry);
    return entry;
  }

  clear(): void {
    this.#entries.clear();
  }

  take(method: string, path: string): Fault | null {
    for (const entry of this.#entries) {
      if (fits(entry.fault.when, method, path) && entry.take(`${method} ${path}`)) return entry.fault;
    }
    return null;
  }
}
