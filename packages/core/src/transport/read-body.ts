import { append } from "../util/append";
import type { JsonValue } from "../util/json";
import { decodeUtf8 } from "../util/utf8";
import type { Exchange } from "./exchange";
import { redactBody } from "./redact";

/** More of an error's body than this is not worth its memory. */
const MOST_BODY_BYTES = 256 * 1024;

/**
 * Reads what the server said for an error, without what was sent in confidence. The status is worth more than its
 * body: a body that breaks, stalls or never ends counts as far as it came. File stores on other origins quote the
 * signed URL, so their bodies are not read.
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
    // What came so far is what there is.
    cut = true;
  }
  return redactBody(decodeUtf8(all.subarray(0, length)), secrets, cut);
}

/** Returns a body that was read in full as an error may hold it. */
export function quotable(text: string, secrets: readonly string[]): JsonValue {
  return redactBody(text.slice(0, MOST_BODY_BYTES), secrets, text.length > MOST_BODY_BYTES);
}
