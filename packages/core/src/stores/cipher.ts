import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { requireKnown } from "../util/check-names";

/** A key for AES-GCM: 32 (or 16) bytes, the same bytes in base64, or a `CryptoKey`. */
export type EncryptionKey = ImportedKey | Uint8Array | string;

/**
 * `CryptoKey`, spelled so that it exists in every runtime's types: Node's types declare the class only in a module.
 */
type ImportedKey = Parameters<typeof crypto.subtle.encrypt>[1];

/** Converts values to their stored form and back. `open` returns `null` for text it cannot read. */
export interface Cipher {
  seal(key: string, text: string): Promise<string>;
  open(key: string, stored: string): Promise<string | null>;
}

export const plain: Cipher = { seal: async (_key, text) => text, open: async (_key, stored) => stored };

const IV_BYTES = 12;

/**
 * Returns the cipher for a store's options. Throws if the key is present but unset (`undefined`, for example from an
 * unset environment variable), or if the options are not an object or have another name, because the tokens would be
 * stored in plain text.
 */
export function cipherFor(options: { encryptionKey?: EncryptionKey }): Cipher {
  // Check the tag, because the names of a `CryptoKey` passed as the options cannot be listed.
  if (Object.prototype.toString.call(options) !== "[object Object]")
    throw new InvalidArgumentError("The store's options must be an object, such as { encryptionKey }.");
  requireKnown(options, "encryptionKey");
  return "encryptionKey" in options ? aesGcm(options.encryptionKey) : plain;
}

/**
 * Encrypts with AES-GCM and a fresh random nonce for each value. The store key is authenticated with the value, so a
 * value that was moved to another key cannot be decrypted.
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
  // The key is imported on first use, because Workers do not allow such work while modules load.
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
      const both = new Uint8Array(IV_BYTES + sealed.byteLength);
      both.set(iv);
      both.set(new Uint8Array(sealed), IV_BYTES);
      return toBase64(both);
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

/** Returns a copy, which the key's owner cannot change, or `null` if the argument is not bytes. */
function bytesOf(given: unknown): Uint8Array<ArrayBuffer> | null {
  if (typeof given === "string") return fromBase64(given);
  // Check the tag, because `instanceof` fails for bytes from another realm (Jest, vm).
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
