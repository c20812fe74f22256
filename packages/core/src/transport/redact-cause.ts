import { redact } from "./redact";

/** Fields in which a parser attaches the packet that it could not parse, which may contain a cookie or a token. */
const PACKETS = new Set(["rawPacket", "data"]);

/**
 * Removes secrets from a runtime's error and from the errors it holds, and returns the error. Some runtimes put the
 * signed URL into the message, and HTTP libraries attach the whole request.
 */
export function redactCause(error: unknown, secrets: readonly string[]): unknown {
  const pending = [error];
  const seen = new Set<unknown>();
  for (const one of pending) {
    if (!isObject(one) || seen.has(one)) continue;
    seen.add(one);
    const packets = "code" in one && String(one.code).startsWith("HPE_");
    for (const name of Object.getOwnPropertyNames(one)) {
      const value: unknown = Reflect.get(one, name);
      if (packets && PACKETS.has(name)) Reflect.deleteProperty(one, name);
      else if (typeof value === "string") {
        const clean = redact(value, secrets);
        if (clean !== value) Reflect.set(one, name, clean);
      } else if (isError(value)) pending.push(value);
      // Happy Eyeballs tries several addresses and throws one error for each.
      else if (Array.isArray(value) && value.some(isError)) pending.push(...value);
      else if (isObject(value) && tells(value, secrets)) Reflect.deleteProperty(one, name);
    }
  }
  return error;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Errors of another realm, such as Node's own under Jest, are not `instanceof Error`. */
const isError = (value: unknown) => isObject(value) && "message" in value && "stack" in value;

/** Returns true for an object that contains a secret, or that JSON does not show whole, such as `Headers` or a `Map`. */
function tells(value: object, secrets: readonly string[]): boolean {
  try {
    const text = JSON.stringify(value, (_key, part: unknown) => {
      if (isObject(part) && !Array.isArray(part) && !isPlain(part)) throw new TypeError();
      return part;
    });
    return redact(text, secrets) !== text;
  } catch {
    // Usually a request and a response, which refer to each other.
    return true;
  }
}

function isPlain(value: object): boolean {
  const type: unknown = Object.getPrototypeOf(value);
  return type === null || type === Object.prototype;
}
