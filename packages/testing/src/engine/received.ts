import type { Json } from "./json";

/** One request that the fake received. Tokens and secrets are never part of it. */
export interface ReceivedRequest {
  /** The HTTP method. */
  method: string;
  /** Percent-decoded, without the query. */
  path: string;
  /** Decoded, by name. */
  query: Record<string, string>;
  /** The content type and the range headers; nothing that could hold a secret. */
  headers: Record<string, string>;
  /** Decoded JSON; for an upload the `body` part and the file's name, type and size; null where there was none. */
  body: Json;
  /** The status of the answer; null while there is none, and for good where the connection was lost. */
  status: number | null;
}

const LOGGED = ["content-type", "content-length", "accept", "range", "if-range", "user-agent"];

export function receive(method: string, path: string, url: URL, headers: Headers): ReceivedRequest {
  return {
    method,
    path,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(
      LOGGED.flatMap((name) => {
        const value = headers.get(name);
        return value === null ? [] : [[name, value]];
      }),
    ),
    body: null,
    status: null,
  };
}
