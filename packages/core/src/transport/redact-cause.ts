import { causes } from "../util/causes";
import { redact } from "./redact";

/** Fields in which a parser attaches the packet that it could not parse, which may contain a cookie or a token. */
const PACKETS = new Set(["rawPacket", "data"]);

/**
 * Removes secrets from a runtime's error and its causes, and returns the error. Some runtimes put the signed URL into
 * the message, and HTTP libraries attach the whole request.
 */
export function redactCause(error: unknown, secrets: readonly string[]): unknown {
  // Happy Eyeballs tries several addresses and throws one error for each.
  const all = causes(error).flatMap((one) => [one, ...[one.errors ?? []].flat().flatMap(causes)]);
  for (const one of all) {
    const packets = String(one.code).startsWith("HPE_");
    for (const name of Object.getOwnPropertyNames(one)) {
      const value: unknown = Reflect.get(one, name);
      if (packets && PACKETS.has(name)) Reflect.deleteProperty(one, name);
      else if (typeof value === "string") {
        const clean = redact(value, secrets);
        if (clean !== value) Reflect.set(one, name, clean);
      } else if (typeof value === "object" && value && !(value instanceof Error)) {
        if (tells(value, secrets)) Reflect.deleteProperty(one, name);
      }
    }
  }
  return error;
}

function tells(value: object, secrets: readonly string[]): boolean {
  try {
    const text = JSON.stringify(value);
    return redact(text, secrets) !== text;
  } catch {
    // Usually a request and a response, which refer to each other.
    return true;
  }
}
