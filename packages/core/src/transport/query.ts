import { isDate, refuseLost } from "./encode-json";
import { jsonText } from "./json-text";

/** The values of a query. `undefined` omits the parameter. */
export type Query = { [name: string]: string | number | undefined };

/** Returns `?a=1&b=x+y`, or an empty string if no parameter is set. Form-encoded, as the API expects. */
export function queryString(query: Query | undefined): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) parameters.append(name, String(value));
  }
  const text = parameters.toString();
  return text && `?${text}`;
}

/**
 * Returns strings unchanged, dates as ISO text, and everything else as JSON text. Omits `undefined`. Throws for
 * values that JSON would lose, as in a body.
 */
export function jsonQuery(values: object): Query {
  refuseLost(values);
  const query: Query = {};
  for (const [name, given] of Object.entries(values)) {
    const value = isDate(given) ? given.toISOString() : given;
    if (value !== undefined) query[name] = typeof value === "string" ? value : jsonText(value);
  }
  return query;
}
