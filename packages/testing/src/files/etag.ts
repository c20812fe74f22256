const PRIME = 0x01000193;

/** A strong ETag from the bytes (FNV-1a): equal bytes, equal tag. Not cryptographic, and it need not be. */
export function etag(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, PRIME);
  return `"${bytes.length.toString(16)}-${(hash >>> 0).toString(16)}"`;
}
