const PRIME = 0x01000193;

const known = new WeakMap<Uint8Array, string>();

function compute(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < bytes.length; index += 1) hash = Math.imul(hash ^ (bytes[index] ?? 0), PRIME);
  return `"${bytes.length.toString(16)}-${(hash >>> 0).toString(16)}"`;
}

/**
 * A strong ETag from the bytes (FNV-1a): equal bytes, equal tag. Not cryptographic, and it need not be.
 * Remembered, since a large file is often downloaded range by range.
 */
export function etag(bytes: Uint8Array): string {
  const tag = known.get(bytes) ?? compute(bytes);
  known.set(bytes, tag);
  return tag;
}
