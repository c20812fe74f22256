/** Leaves out what is `null` or `undefined`; empty text, empty lists, `0` and `false` stay. */
export function given(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value != null));
}
