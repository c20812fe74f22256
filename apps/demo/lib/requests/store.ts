import type { RequestEntry } from "./entry";
import { put } from "./put";

const KEPT = 50;
const NONE: readonly RequestEntry[] = [];

let entries = NONE;
const listeners = new Set<() => void>();

function set(next: readonly RequestEntry[]): void {
  entries = next;
  for (const listener of listeners) listener();
}

/** The requests that this browser made or caused, newest last, in the shape of `useSyncExternalStore`. */
export const browserRequests = {
  add: (entry: RequestEntry) => {
    const next = [...entries];
    put(next, entry);
    set(next.slice(-KEPT));
  },
  clear: () => set(NONE),
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: () => entries,
  /** What the server renders: it has no browser requests. */
  none: () => NONE,
};
