import { InvalidArgumentError } from "../errors/invalid-argument-error";
import type { Query } from "../transport/query";
import type { Method, RequestOptions, ResponseInfo } from "../transport/types";
import { parseUrl } from "../util/parse-url";
import type { ClientCore } from "./client-core";

/** Options of `client.request`. */
export interface CustomRequestOptions extends RequestOptions {
  /** Parameters after the `?`. `undefined` omits a parameter. */
  query?: Query | undefined;
  /**
   * Sent as JSON. Not allowed with `GET`.
   *
   * @default `{}` for writes
   */
  body?: unknown;
  /**
   * `"bytes"` returns the body undecoded, for example a CSV file.
   *
   * @default "json"
   */
  as?: "json" | "bytes" | undefined;
}

/** The result of `client.request`. */
export interface CustomRequest<T> extends Promise<T> {
  /** Resolves with the body and with the status, headers and request id of the response. */
  withResponse(): Promise<{ data: T; response: ResponseInfo }>;
}

const METHODS = /^(GET|POST|PUT|PATCH|DELETE)$/;

/** Sends a call to any endpoint. */
export function request<T>(
  core: ClientCore,
  method: Method,
  path: string,
  options: CustomRequestOptions,
): CustomRequest<T> {
  let response: ResponseInfo | undefined;
  const onResponse = (info: ResponseInfo) => {
    response = info;
    options.onResponse?.(info);
  };
  const data = send<T>(core, method, path, { ...options, onResponse });
  const withResponse = async () => ({ data: await data, response: response as ResponseInfo });
  return Object.assign(data, { withResponse });
}

async function send<T>(
  { api, cache }: ClientCore,
  method: Method,
  path: string,
  { query, body, as, ...options }: CustomRequestOptions,
): Promise<T> {
  const isRead = method === "GET";
  if (isRead && body !== undefined) throw new InvalidArgumentError("A GET request has no body. Pass query.");
  // The parser changes dot segments, queries and whatever is not percent-encoded.
  if (!METHODS.test(method) || parseUrl(`http://a${path}`)?.pathname !== path)
    throw new InvalidArgumentError(
      'Pass a method such as "GET", and a percent-encoded path that begins with / and has no query, such as "/programs".',
    );
  const call = { method, path, query, body: isRead ? body : (body ?? {}), options };
  const data = as === "bytes" ? await api.bytes(call) : (await api.json(call)).json;
  // Nobody knows what the write changed.
  if (!isRead) cache.versions.bumpAll();
  return data as T;
}
