import { NotFoundError } from "../errors/not-found-error";
import { KaleidoscopeResponseError } from "../errors/response-error";
import type { JsonValue } from "../json";
import { decodeJson } from "./decode-json";
import type { Exchange } from "./exchange";
import type { MultipartBody } from "./multipart";
import type { Query } from "./query";
import type { Call, Transport } from "./transport";
import type { Method, RequestOptions } from "./types";

/** The verbs that services speak. Each returns the decoded body, `null` where it was empty. */
export class Api {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** A 404 is `null`: whether that is an answer or an error is the service's to say. */
  async get(path: string, options?: RequestOptions, query?: Query): Promise<JsonValue> {
    try {
      return await this.#json({ method: "GET", path, query, options });
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  }

  post(path: string, body: object, options?: RequestOptions): Promise<JsonValue> {
    return this.#json({ method: "POST", path, body, options });
  }

  put(path: string, body: object, options?: RequestOptions): Promise<JsonValue> {
    return this.#json({ method: "PUT", path, body, options });
  }

  /** Sends `{}`: the server refuses an empty body under a JSON content type. */
  delete(path: string, options?: RequestOptions): Promise<JsonValue> {
    return this.#json({ method: "DELETE", path, body: {}, options });
  }

  /** For endpoints that answer 204: the body is not read. */
  async postNoContent(path: string, body: object, options?: RequestOptions): Promise<true> {
    await this.#transport.run({ method: "POST", path, body, options }, (exchange) => exchange.cancel());
    return true;
  }

  postFile(path: string, multipart: MultipartBody, options?: RequestOptions): Promise<JsonValue> {
    return this.#json({ method: "POST", path, multipart, options });
  }

  /** Hands the response over before its body is read; `consume` decides what becomes of it. A 404 is a `NotFoundError`. */
  open<T>(call: Call, consume: (exchange: Exchange) => T | Promise<T>): Promise<T> {
    return this.#transport.run(call, consume);
  }

  #json(call: Call): Promise<JsonValue> {
    return this.#transport.run(call, async (exchange) =>
      decodeJson(await exchange.text(), call.method, call.path),
    );
  }
}

/** The body, or the error for endpoints that must have one (a 404 on a read counts as none). */
export function required(body: JsonValue, method: Method, path: string): JsonValue {
  if (body !== null) return body;
  throw new KaleidoscopeResponseError(
    `${method} ${path} ${method === "GET" ? "was not found, or answered with an empty body" : "answered with an empty body"}. Check the url option and that these credentials may use this part of the workspace.`,
    method,
    path,
  );
}
