import { causes } from "./causes";

/**
 * Takes from a parser's error, and from its causes, the bytes that did not parse: Node and undici attach the whole
 * packet, and an answer may hold a cookie or a token. Gives the error back.
 */
export function withoutPackets(error: unknown): unknown {
  for (const one of causes(error)) {
    if (!String(one.code).startsWith("HPE_")) continue;
    Reflect.deleteProperty(one, "rawPacket");
    Reflect.deleteProperty(one, "data");
  }
  return error;
}
