/**
 * Takes from a parser's error, and from its causes, the bytes that did not parse: Node and undici attach the whole
 * packet, and an answer may hold a cookie or a token. Gives the error back.
 */
export function withoutPackets(error: unknown): unknown {
  for (let depth = 0, at = error; depth < 5 && typeof at === "object" && at !== null; depth++) {
    const { code, cause } = at as { code?: unknown; cause?: unknown };
    if (typeof code === "string" && code.startsWith("HPE_")) {
      Reflect.deleteProperty(at, "rawPacket");
      Reflect.deleteProperty(at, "data");
    }
    at = cause;
  }
  return error;
}
