/** True where every key is `undefined`, so that there is nothing to send. */
export function changesNothing(changes: object = {}): boolean {
  return Object.values(changes).every((value) => value === undefined);
}
