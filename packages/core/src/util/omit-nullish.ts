/** Returns the values that are neither `null` nor `undefined`. Keeps empty text, empty lists, `0` and `false`. */
export function omitNullish(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value != null));
}

/** Returns true if every value is `undefined`, so that there is nothing to send. */
export function changesNothing(changes: object = {}): boolean {
  return Object.values(changes).every((value) => value === undefined);
}
