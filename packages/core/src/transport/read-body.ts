import { append } from "../util/append";
import type { JsonValue } from "../util/json";
import { decodeUtf8 } from "../util/utf8";
import type { Exchange } from "./exchange";
import { redactBody } from "./redact";

/** Maximum number of bytes that are kept of an error's body. */
const MOST_BODY_BYTES = 256 * 1024;

/**
 * Reads the body for an error, without the secrets that were sent. The status matters more than the body, so a body
 * that breaks, stalls or never ends is used as far as it arrived. Bodies from other origins are not read, because
 * file stores quote the signed URL.
 */
export async function readBody(
  exchange: Exchange,
  secrets: readonly string[] = exchange.secrets,
): Promise<JsonValue> {
  if (exchange.foreign) {
    exchange.cancel();
    return null;
  }
  let all: Uint8Array = new Uint8Array();
  let length = 0;
  let cut = false;
  try {
    await exchange.read((chunk) => {
      all = append(all, length, chunk.subarray(0, MOST_BODY_BYTES - length), 0);
      length = Math.min(length + chunk.length, MOST_BODY_BYTES);
      if (length === MOST_BODY_BYTES) exchange.cancel();
    });
  } catch {
    // Use what has arrived so far.
    cut = true;
  }
  return redactBody(decodeUtf8(all.subarray(0, length)), secrets, cut);
}

/** Returns a complete body as errors may quote it. */
export function quotable(text: string, secrets: readonly string[]): JsonValue {
  return redactBody(text.slice(0, MOST_BODY_BYTES), secrets, text.length > MOST_BODY_BYTES);
}
