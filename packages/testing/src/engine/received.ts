import type { Json } from "./json";

/** One request that the fake received, without tokens and secrets. */
export interface ReceivedRequest {
  /** The HTTP method. */
  method: string;
  /** Percent-decoded, without the query. */
  path: string;
  /** Decoded, by name. */
  query: Record<string, string>;
  /** Only content type, content length, accept, range, if-range and user agent, which never contain secrets. */
  headers: Record<string, string>;
  /** Decoded JSON, or null without a body. An upload has its `body` part and the file's name, type and size. */
  body: Json;
  /** The status of the response. Null until the response is sent, and if the connection was lost. */
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
