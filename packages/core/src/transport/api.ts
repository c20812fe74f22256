import { NotFoundError } from "../errors/not-found-error";
import { Answer } from "./answer";
import { decodeJson } from "./decode-json";
import type { Exchange } from "./exchange";
import type { EncodedMultipart } from "./multipart";
import type { Query } from "./query";
import type { Call, Transport } from "./transport";
import type { RequestOptions } from "./types";

/** The verbs that services speak. Each reads the body to its end. */
export class Api {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** A 404 counts as an empty body: whether that is an answer or an error is the service's to say. */
  async get(path: string, options?: RequestOptions, query?: Query): Promise<Answer> {
    try {
      return await this.#json({ method: "GET", path, query, options });
    } catch (error) {
      if (error instanceof NotFoundError) return new Answer("GET", path, null);
      throw error;
    }
  }

  post(path: string, body: object, options?: RequestOptions): Promise<Answer> {
    return this.#json({ method: "POST", path, body, options });
  }

  put(path: string, body: object, options?: RequestOptions): Promise<Answer> {
    return this.#json({ method: "PUT", path, body, options });
  }

  /** Sends `{}`: the server refuses an empty body under a JSON content type. */
  delete(path: string, options?: RequestOptions): Promise<Answer> {
    return this.#json({ method: "DELETE", path, body: {}, options });
  }

  /** For endpoints that answer 204: the body is not read. */
  async postNoContent(path: string, body: object, options?: RequestOptions): Promise<true> {
    await this.#transport.run({ method: "POST", path, body, options }, (exchange) => exchange.cancel());
    return true;
  }

  postFile(path: string, upload: EncodedMultipart, options?: RequestOptions): Promise<Answer> {
    return this.#json({ method: "POST", path, upload, options });
  }

  /** Hands the response over before its body is read; `consume` decides what becomes of it. A 404 is a `NotFoundError`. */
  open<T>(call: Call, consume: (exchange: Exchange) => T | Promise<T>): Promise<T> {
    return this.#transport.run(call, consume);
  }

  #json(call: Call): Promise<Answer> {
    const { method, path } = call;
    return this.#transport.run(
      call,
      async (exchange) => new Answer(method, path, decodeJson(await exchange.text(), method, path)),
    );
  }
}
