type ToJson = (this: object, key: string) => unknown;

/** An object's `toJSON`, without those that old libraries put on the prototypes of all lists and objects. */
export function toJsonOf(value: object): ToJson | null {
  const { toJSON } = value as { toJSON?: unknown };
  const { toJSON: ofLists } = Array.prototype as { toJSON?: unknown };
  const { toJSON: ofObjects } = Object.prototype as { toJSON?: unknown };
  if (typeof toJSON !== "function" || toJSON === ofLists || toJSON === ofObjects) return null;
  return toJSON as ToJson;
}

/** JSON text, also on a page where Prototype.js makes `JSON.stringify` write lists as text. */
export function jsonText(value: unknown): string {
  const changed = "toJSON" in [];
  // Only then, since a replacer makes it several times slower.
  return JSON.stringify(value, changed ? unchanged : undefined);
}

/** The value as its holder has it, unless its own class decides. */
function unchanged(this: Record<string, unknown>, key: string, shown: unknown): unknown {
  const own = this[key];
  return typeof own === "object" && own !== null && toJsonOf(own) ? shown : own;
}
