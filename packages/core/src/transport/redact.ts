import { isJsonObject, type JsonValue } from "../util/json";
import { decodeEscapes } from "./decode-escapes";

const MARK = "[redacted]";
/** Maximum number of levels to decode. JSON in JSON in a URL is two. */
const MOST_LEVELS = 4;
/**
 * Shorter secrets are redacted as whole words only, so that a one-letter key does not remove that letter everywhere.
 */
export const SHORTEST = 8;
/**
 * Shorter matches at the end of a text are ignored, because almost every text ends with the first letter of some
 * secret.
 */
const SHORTEST_PART = 4;

/** An absolute URL after its scheme. */
const ABSOLUTE_URL = /:\/\/[^\s"'<>]+/g;
/** The user and password of such a URL. */
const USER = /^:\/\/[^/?#@]+(?=@)/;
/** The query, where signed URLs carry their signature. */
const QUERY = /\?.+/;
/** A parameter of a signed URL of which only the path or the query is quoted. */
const SIGNED =
  /\b((?:X-[a-z]+-(?:Signature|Credential|Security-Token)|AWSAccessKeyId|Signature|sig)=)[^\s&"'<>]+/gi;
/** A token or password that the server labels as such, in JSON or in a form. */
const NAMED = /((?:token|secret|password)(?:=|\\*["']\s*:\s*\\*["']))(?:\\.|[^\s"'&\\])+/gi;
/** The same in plain text, as in `access_token: eyJ…`. After other words with a colon, prose may follow. */
const STATED =
  /((?:(?:access|refresh|id)[_ -]?token|client[_ -]?secret|password):\s{0,9}|Bearer\s)[^\s"'&,;<>[]{8,}/gi;

/** An escape sequence that the end of the text cut off. */
const BROKEN = /(?:\\(?:u(?:\{[\da-f]{0,6}|[\da-f]{0,3})|x[\da-f]?)?|%[\da-f]?|&#?\w{0,7}|\ufffd{1,3})$/i;

/**
 * Returns the text without the secrets, regardless of how the server wrote them: as sent, or escaped for JSON, a URL
 * or HTML. A text that contained one is returned decoded. `cut` means that the text was truncated, possibly within a
 * secret.
 */
export function redact(text: string, secrets: readonly string[], cut = false): string {
  const levels: string[] = [];
  for (let plain = text; levels.length < MOST_LEVELS && plain !== levels[0]; plain = decodeEscapes(plain)) {
    if (cut) plain = plain.replace(BROKEN, "");
    levels.unshift(plain);
  }
  // Search the most decoded level first, because a less decoded level may show only a part of the secret.
  for (const plain of levels) {
    const clean = blank(plain, secrets, cut);
    if (clean === plain) continue;
    // Decoding may consume the first letter of a secret, which leaves the rest of it in the decoded text.
    const found = countMarks(plain, secrets);
    return levels.slice(levels.indexOf(plain)).some((level) => countMarks(level, secrets) > found)
      ? MARK
      : clean;
  }
  return text;
}

/**
 * Returns the decoded JSON with every string and key redacted, the redacted text if it is not JSON, or `null` if it
 * is blank.
 */
export function redactBody(text: string, secrets: readonly string[], cut = false): JsonValue {
  const known = text.replace(NAMED, `$1${MARK}`).replace(STATED, `$1${MARK}`);
  if (!known.trim()) return null;
  const clean = (part: string) => redact(part, secrets);
  try {
    return JSON.parse(known, (_key, value: JsonValue) => {
      if (typeof value === "string") return clean(value);
      // Large numbers lose digits when parsed, so compare them as numbers.
      if (typeof value === "number") return secrets.some((secret) => +secret === value) ? MARK : value;
      if (!isJsonObject(value)) return value;
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [clean(key), part]));
    });
  } catch {
    return redact(known, secrets, cut);
  }
}

const countMarks = (text: string, secrets: readonly string[]) =>
  blankSecrets(text, secrets).split(MARK).length;

function blank(text: string, secrets: readonly string[], cut: boolean): string {
  const urls = text.replace(ABSOLUTE_URL, (url) =>
    url.replace(USER, `://${MARK}`).replace(QUERY, `?${MARK}`),
  );
  const out = blankSecrets(urls.replace(SIGNED, `$1${MARK}`), secrets);
  return cut ? blankTail(out, secrets) : out;
}

function blankSecrets(text: string, secrets: readonly string[]): string {
  let out = text;
  for (const secret of secrets) {
    if (secret.length >= SHORTEST) out = out.replaceAll(secret, MARK);
    else if (out.includes(secret)) out = out.replace(wholeWord(secret), `$1${MARK}`);
  }
  return out;
}

function wholeWord(secret: string): RegExp {
  const before = /^\w/.test(secret) ? "(^|\\W)" : "()";
  const after = /\w$/.test(secret) ? "(?!\\w)" : "";
  return new RegExp(before + secret.replace(/\W/g, "\\$&") + after, "g");
}

/** Redacts a truncated secret at the end of a text. */
function blankTail(text: string, secrets: readonly string[]): string {
  let end = text.length;
  for (const secret of secrets) {
    const start = secret.slice(0, SHORTEST_PART);
    if (start.length < SHORTEST_PART) continue;
    let at = text.indexOf(start, text.length - secret.length);
    while (at >= 0 && !secret.startsWith(text.slice(at))) at = text.indexOf(start, at + 1);
    if (at >= 0) end = Math.min(end, at);
  }
  return end < text.length ? text.slice(0, end) + MARK : text;
}
