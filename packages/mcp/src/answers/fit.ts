import type { JsonValue } from "@kal/node";
import { byteLength, clipText, MAX_DATA_BYTES } from "./answer";

/** A page of a list. `next` is the offset to continue with, or `null` at the end. */
export interface Page {
  items: JsonValue[];
  next: number | null;
}

/** Returns as many items as fit into an answer. `offset` and `total` describe where the items are in the whole list. */
export function fitItems(
  items: readonly JsonValue[],
  { offset, total, maxBytes = MAX_DATA_BYTES }: { offset: number; total: number; maxBytes?: number },
): Page {
  const fitting: JsonValue[] = [];
  let size = 0;
  for (const item of items) {
    size += byteLength(JSON.stringify(item)) + 1;
    if (size > maxBytes) break;
    fitting.push(item);
  }
  // An item that does not fit on its own must not end the list, or nobody could read beyond it.
  if (fitting.length === 0 && items[0] !== undefined) fitting.push(shortenValue(items[0], maxBytes));
  const end = offset + fitting.length;
  return { items: fitting, next: end < total ? end : null };
}

/** Returns the value, or if it is too long, an object with its beginning that says how much was left out. */
export function shortenValue(value: JsonValue, maxBytes: number): JsonValue {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (byteLength(JSON.stringify(value)) <= maxBytes) return value;
  // Escaping makes text longer, at most six times for control characters.
  for (let room = maxBytes - 200; room > 0; room = Math.floor(room / 2)) {
    const clipped = clipText(text, room);
    const short = { beginning: clipped.text, left_out_characters: text.length - clipped.length };
    if (byteLength(JSON.stringify(short)) <= maxBytes) return short;
  }
  return { left_out_characters: text.length };
}
