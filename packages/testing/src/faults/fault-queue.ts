import type { AddedFault, Fault, FaultMatch } from "./fault";

/** The programmable faults of a fake: added by tests, taken by requests, first added first. */
export interface FaultControls {
  /**
   * Adds a fault. One request takes one fault, the oldest that fits it.
   *
   * @throws RangeError where the fault says nothing or a number makes no sense.
   */
  add(fault: Fault): AddedFault;
  /** Removes every fault. */
  clear(): void;
}

class Entry implements AddedFault {
  hits = 0;
  #skipped = 0;
  readonly fault: Fault;
  readonly #forget: (entry: Entry) => void;

  constructor(fault: Fault, forget: (entry: Entry) => void) {
    this.fault = fault;
    this.#forget = forget;
  }

  remove(): void {
    this.#forget(this);
  }

  /** Counts the request, and says whether it is hit. */
  take(): boolean {
    if (this.#skipped < (this.fault.skip ?? 0)) {
      this.#skipped += 1;
      return false;
    }
    this.hits += 1;
    if (this.hits >= (this.fault.times ?? 1)) this.remove();
    return true;
  }
}

function fits(when: FaultMatch | undefined, method: string, path: string): boolean {
  if (when?.method !== undefined && when.method.toUpperCase() !== method) return false;
  if (when?.path === undefined) return true;
  // `search` ignores the `lastIndex` that a /g pattern carries from one test to the next.
  return typeof when.path === "string" ? when.path === path : path.search(when.path) !== -1;
}

function check(fault: Fault): void {
  const { when, times = 1, skip = 0, ...effects } = fault;
  if (Object.keys(effects).length === 0) throw new RangeError("The fault says nothing that should go wrong.");
  if (!(times >= 1) || !(skip >= 0)) throw new RangeError("times must be 1 or more, skip 0 or more.");
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
      if (fits(entry.fault.when, method, path) && entry.take()) return entry.fault;
    }
    return null;
  }
}
