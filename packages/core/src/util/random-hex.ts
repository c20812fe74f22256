/** 32 random hex digits. Pages on plain http have no `crypto.randomUUID`, and React Native has no `crypto`. */
export function randomHex(): string {
  const bytes =
    globalThis.crypto?.getRandomValues(new Uint8Array(16)) ??
    Array.from({ length: 16 }, () => Math.floor(Math.random() * 256));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
