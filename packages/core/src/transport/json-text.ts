type ToJson = (this: object, key: string) => unknown;

/**
 * Returns an object's `toJSON`, but ignores the ones that old libraries add to the prototypes of arrays and objects.
 */
export function toJsonOf(value: object): ToJson | null {
  const { toJSON } = value as { toJSON?: unknown };
  const { toJSON: ofLists } = Array.prototype as { toJSON?: unknown };
  const { toJSON: ofObjects } = Object.prototype as { toJSON?: unknown };
  if (typeof toJSON !== "function" || toJSON === ofLists || toJSON === ofObjects) return null;
  return toJSON as ToJson;
}

/** Returns JSON text, even on a page where Prototype.js makes `JSON.stringify` write lists as text. */
export function jsonText(value: unknown): string {
  const changed = "toJSON" in [];
  // Use a replacer only in that case, because it makes `JSON.stringify` several times slower.
  return JSON.stringify(value, changed ? unchanged : undefined);
}

/** Returns the original value, unless its own class defines how to write it. */
function unchanged(this: Record<string, unknown>, key: string, shown: unknown): unknown {
  const own = this[key];
  return typeof own === "object" && own !== null && toJsonOf(own) ? shown : own;
}
