import { inspect } from "node:util";

/** All text that can be got out of a value: what it prints as, its JSON, and every property of it and its causes, hidden ones too. */
export function textsIn(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === "string") return [value];
  if (ArrayBuffer.isView(value)) return [new TextDecoder().decode(value)];
  if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value))
    return [];
  seen.add(value);
  const own = Reflect.ownKeys(value).flatMap((key) => {
    const descriptor = Object.getOwnPropertyDescriptor(value, key);
    // Getters are called: whoever logs an error calls them, too.
    const member = descriptor?.get ? descriptor.get.call(value) : descriptor?.value;
    return [String(key), ...textsIn(member, seen)];
  });
  return [...own, ...textsIn(Object.getPrototypeOf(value) === Object.prototype ? null : named(value), seen)];
}

function named(value: object): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : null;
}

/** Everything a program may do with an error that ends in a log. */
export function everythingOf(error: unknown): string {
  return [
    inspect(error, { showHidden: true, depth: Number.POSITIVE_INFINITY, getters: true }),
    JSON.stringify(error),
    String(error),
    ...textsIn(error),
  ].join("\n");
}
