import { decodeUtf8, encodeUtf8 } from "../util/utf8";
import { UUID } from "../util/uuid";
import { decodeEscapes } from "./decode-escapes";
import { SHORTEST } from "./redact";

const HARMLESS = /^(accept.*|cache-control|content-type|if-range|range|user-agent|x-request-id)$/;

/** Names of headers that carry credentials. All their values are secrets, however short. */
const CREDENTIAL = /auth|cookie|key|token|secret|passw|pwd|signature|credential/;
/** Values that are too common to be redacted, because every response contains them. */
const COMMON = /^(.{0,3}|true|false|\d{4,7})$/s;

/** The parts of a request that contain secrets. */
export interface Sent {
  headers: Record<string, string>;
  url: string;
}

/**
 * Returns the secrets that an error must not quote if the server echoes the request: credentials, the caller's own
 * headers (which carry API keys and cookies), and free text in a query. Ids are kept, because they identify the
 * affected entity. `more` are secrets of the body.
 */
export function secretsOf({ headers, url }: Sent, more: readonly string[] = []): string[] {
  const values = new Set(more);
  const long = new Set<string>(url.includes("?") ? new URL(url).searchParams.values() : []);
  for (const [key, value] of Object.entries(headers)) {
    const name = key.toLowerCase();
    if (HARMLESS.test(name)) continue;
    const whole = value.trim();
    if (CREDENTIAL.test(name) || !COMMON.test(whole)) values.add(whole);
    for (const part of value.split(/[;,\s"]+/)) {
      // A server may echo a cookie's value without its name.
      const own = part.slice(part.indexOf("=") + 1);
      long.add(part).add(own);
      if (name.includes("cookie")) values.add(own);
    }
    const credential = name.includes("auth") && /^\s*(\S+)\s+(\S+)\s*$/.exec(value);
    if (!credential) continue;
    const [, scheme = "", secret = ""] = credential;
    values.add(secret);
    if (/^basic$/i.test(scheme)) for (const part of userAndPassword(secret)) values.add(part);
  }
  for (const value of long) if (value.length >= SHORTEST && !UUID.test(value)) values.add(value);
  // Not spread: loose builds would take each set for one value.
  const forms = Array.from(new Set(Array.from(values).flatMap(formsOf)));
  return forms.filter(Boolean).sort((a, b) => b.length - a.length);
}

/** Returns what a server decodes from `Basic`: the user and password together, and the password. */
function userAndPassword(encoded: string): string[] {
  try {
    const both = decodeUtf8(Uint8Array.from(atob(encoded), (byte) => byte.charCodeAt(0)));
    return [both, both.slice(both.indexOf(":") + 1)];
  } catch {
    return [];
  }
}

/**
 * Returns the encodings that decoding does not reverse: form encoding, secrets that look escaped themselves, and
 * base64.
 */
function formsOf(given: string): string[] {
  // An unpaired surrogate is sent as U+FFFD.
  const secret = given.replace(/\p{Surrogate}/gu, "\ufffd");
  const decoded = decodeEscapes(secret);
  const forms = [secret, secret.replaceAll(" ", "+"), decoded, decodeEscapes(decoded)];
  if (secret.length < SHORTEST) return forms;
  const bytes = Array.from(encodeUtf8(secret), (byte) => String.fromCharCode(byte)).join("");
  for (const shift of [0, 1, 2]) {
    const text = btoa("\0".repeat(shift) + bytes);
    // Drop the characters at both ends, because they depend on the neighboring bytes.
    const inner = text.slice(shift && shift + 1, Math.floor(((shift + bytes.length) * 4) / 3));
    forms.push(inner, inner.replaceAll("+", "-").replaceAll("/", "_"));
  }
  return forms;
}
