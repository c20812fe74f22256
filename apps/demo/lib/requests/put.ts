import type { RequestEntry } from "./entry";

/** Puts an entry into the list, in place of an earlier one of the same request. */
export function put(entries: RequestEntry[], entry: RequestEntry): void {
  const known = entries.findIndex(({ id }) => id === entry.id);
  if (known < 0) entries.push(entry);
  else entries[known] = entry;
}
