/** A JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
/** A JSON object. */
export type JsonObject = { [key: string]: Json };

/** What has to be told apart: an escape, the end of a string, and a number. No repetition, which long strings would overflow. */
const TOKEN = /\\.|"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** What any lost number has; without it the text is not gone through twice. */
const LONG = /\d{16}|[eE]\+?\d{3}/;

/** A decoded JSON text, and the first number in it that JavaScript would make another one of. */
export function parseJson(text: string): { value: Json; lost: string | undefined } {
  const value = JSON.parse(text) as Json;
  return { value, lost: LONG.test(text) ? lostNumber(text) : undefined };
}

function lostNumber(text: string): string | undefined {
  let inString = false;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '"') inString = !inString;
    else if (!inString && isLost(token)) return token;
  }
  return undefined;
}

/** Python writes integers of any length: stored, such a one would come back with other digits. */
function isLost(token: string): boolean {
  const number = Number(token);
  if (!Number.isFinite(number)) return true;
  return /^-?\d+$/.test(token) && number !== 0 && String(number) !== token;
}

/** A deep copy of plain data. Jest's jsdom has no `structuredClone`. */
export function clone<Data>(data: Data): Data {
  return typeof structuredClone === "function" ? structuredClone(data) : JSON.parse(JSON.stringify(data));
}
