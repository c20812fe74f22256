/** Jest's jsdom has neither `TextEncoder` nor `TextDecoder`; the two functions behind `escape` exist everywhere. */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  if (typeof TextEncoder === "function") return new TextEncoder().encode(text);
  // A lone surrogate cannot be encoded, and is sent as U+FFFD.
  const bytes = unescape(encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd")));
  return Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
}

/** The text without a byte-order mark. */
export function decodeUtf8(bytes: Uint8Array): string {
  if (typeof TextDecoder === "function") return new TextDecoder().decode(bytes);
  let text = "";
  // In slices: the arguments of one call must fit on the stack.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return decodeURIComponent(escape(text)).replace(/^\ufeff/, "");
}
