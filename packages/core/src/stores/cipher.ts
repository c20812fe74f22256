import { InvalidArgumentError } from "../errors/invalid-argument-error";

/** A key for AES-GCM: 32 (or 16) bytes, the same in base64, or a `CryptoKey`. */
export type EncryptionKey = ImportedKey | Uint8Array | string;

/** A `CryptoKey`, by a name that every runtime's types have: Node's declare the class in a module only. */
type ImportedKey = Parameters<typeof crypto.subtle.encrypt>[1];

/** Turns values into what is stored, and back. `open` gives `null` for what it cannot read. */
export interface Cipher {
  seal(key: string, text: string): Promise<string>;
  open(key: string, stored: string): Promise<string | null>;
}

export const plain: Cipher = { seal: async (_key, text) => text, open: async (_key, stored) => stored };

const IV_BYTES = 12;

/**
 * AES-GCM with a fresh random nonce for each value. The value's key in the store is authenticated with it, so a
 * value that somebody moved to another key does not open.
 */
export function aesGcm(given: EncryptionKey): Cipher {
  const bytes =
    typeof given === "string" ? fromBase64(given) : ArrayBuffer.isView(given) ? given.slice() : null;
  if (!(bytes ? bytes.length === 32 || bytes.length === 16 : typeof given === "object"))
    throw new InvalidArgumentError("encryptionKey must be 32 bytes (or 16), or the same in base64.");
  // Imported at the first use: Workers allow no work where modules are loaded.
  let imported = bytes ? undefined : (given as ImportedKey);
  const cryptoKey = async () => {
    imported ??= await crypto.subtle.importKey("raw", bytes as BufferSource, "AES-GCM", false, [
      "encrypt",
      "decrypt",
    ]);
    return imported;
  };
  const how = (key: string, iv: Uint8Array<ArrayBuffer>) => ({
    name: "AES-GCM",
    iv,
    additionalData: new TextEncoder().encode(key),
  });
  return {
    async seal(key, text) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const sealed = await crypto.subtle.encrypt(
        how(key, iv),
        await cryptoKey(),
        new TextEncoder().encode(text),
      );
      return toBase64(new Uint8Array([...iv, ...new Uint8Array(sealed)]));
    },
    async open(key, stored) {
      const data = fromBase64(stored);
      if (!data || data.length < IV_BYTES) return null;
      try {
        const opened = await crypto.subtle.decrypt(
          how(key, data.slice(0, IV_BYTES)),
          await cryptoKey(),
          data.slice(IV_BYTES),
        );
        return new TextDecoder().decode(opened);
      } catch {
        return null;
      }
    },
  };
}

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
