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

/** The cipher that a store's options ask for. A key that is there but unset (`undefined`, as an unset variable gives it) throws. */
export function cipherFor(options: { encryptionKey?: EncryptionKey }): Cipher {
  return "encryptionKey" in options ? aesGcm(options.encryptionKey) : plain;
}

/**
 * AES-GCM with a fresh random nonce for each value. The value's key in the store is authenticated with it, so a
 * value that somebody moved to another key does not open.
 */
export function aesGcm(given: unknown): Cipher {
  const bytes = bytesOf(given);
  if (!(bytes ? bytes.length === 32 || bytes.length === 16 : isAesKey(given)))
    throw new InvalidArgumentError(
      `encryptionKey must be 32 bytes (or 16), the same in base64, or an AES-GCM CryptoKey that may encrypt and decrypt${
        given
          ? ""
          : `, not ${given === "" ? "empty" : given}: is its environment variable set? Leave the option out to store tokens unencrypted`
      }.`,
    );
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

/** A copy, which its owner cannot change. `null` for what holds no bytes. */
function bytesOf(given: unknown): Uint8Array<ArrayBuffer> | null {
  if (typeof given === "string") return fromBase64(given);
  // By its tag: bytes of another realm (Jest, vm) are no instances of this one's class.
  const isBytes =
    ArrayBuffer.isView(given) && Object.prototype.toString.call(given) === "[object Uint8Array]";
  return isBytes ? new Uint8Array(given as Uint8Array) : null;
}

function isAesKey(given: unknown): boolean {
  const key = given as Partial<ImportedKey> | null | undefined;
  const may = key?.usages;
  return key?.algorithm?.name === "AES-GCM" && !!may?.includes("encrypt") && may.includes("decrypt");
}

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
