import { isDate, refuseLost } from "./encode-json";
import { jsonText } from "./json-text";

/** Values a query may hold; `undefined` leaves the parameter out. */
export type Query = { [name: string]: string | number | undefined };

/** `?a=1&b=x+y`, or an empty string where no parameter is given. Form style, as the API reads it. */
export function queryString(query: Query | undefined): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) parameters.append(name, String(value));
  }
  const text = parameters.toString();
  return text && `?${text}`;
}

/** Strings go as they are, dates as ISO text; everything else as JSON text. `undefined` stays out. What JSON would lose is refused, as in a body. */
export function jsonQuery(values: object): Query {
  refuseLost(values);
  const query: Query = {};
  for (const [name, given] of Object.entries(values)) {
    const value = isDate(given) ? given.toISOString() : given;
    if (value !== undefined) query[name] = typeof value === "string" ? value : jsonText(value);
  }
  return query;
}
