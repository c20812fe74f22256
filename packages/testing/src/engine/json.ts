/** A JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
/** A JSON object. */
export type JsonObject = { [key: string]: Json };

/** Matches an escape, a quote or a number. It matches no whole strings, because long ones would overflow the stack. */
const TOKEN = /\\.|"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Every number that loses digits matches this, so other texts need no second pass. */
const LONG = /\d{16}|[eE]\+?\d{3}/;

/** Parses JSON, and returns the first number that JavaScript cannot represent as `lost`. */
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

/** Python writes integers of any length. JavaScript would store some of them with other digits. */
function isLost(token: string): boolean {
  const number = Number(token);
  if (!Number.isFinite(number)) return true;
  return /^-?\d+$/.test(token) && number !== 0 && String(number) !== token;
}

/** A deep copy of plain data. Jest's jsdom has no `structuredClone`. */
export function clone<Data>(data: Data): Data {
  return typeof structuredClone === "function" ? structuredClone(data) : JSON.parse(JSON.stringify(data));
}
