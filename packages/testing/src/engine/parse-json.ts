import type { Json } from "./route";

/** Strings and numbers: digits inside a string are text. */
const TOKEN = /"(?:[^"\\]+|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** What any lost number has; without it the text is not gone through twice. */
const LONG = /\d{16}|[eE]\+?\d{3}/;

/** A decoded JSON text, and the first number in it that JavaScript would make another one of. */
export function parseJson(text: string): { value: Json; lost: string | undefined } {
  const value = JSON.parse(text) as Json;
  return { value, lost: LONG.test(text) ? text.match(TOKEN)?.find(isLost) : undefined };
}

/** Python writes integers of any length: stored, such a one would come back with other digits. */
function isLost(token: string): boolean {
  if (token.startsWith('"')) return false;
  const number = Number(token);
  if (!Number.isFinite(number)) return true;
  return /^-?\d+$/.test(token) && number !== 0 && String(number) !== token;
}
