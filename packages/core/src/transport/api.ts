import { NotFoundError } from "../errors/api-error";
import { KaleidoscopeResponseError } from "../errors/response-error";
import type { EncodedMultipart } from "../files/multipart";
import { Answer } from "./answer";
import type { Exchange } from "./exchange";
import type { Query } from "./query";
import { sizeCheck } from "./size-check";
import type { Call, Transport } from "./transport";
import type { Method, RequestOptions } from "./types";

/** The HTTP calls that services make. Each reads the whole body. */
export class Api {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Treats a 404 as an empty body, so each service decides whether that is a result or an error. */
  async get(path: string, options?: RequestOptions, query?: Query): Promise<Answer> {
    try {
      return await this.json({ method: "GET", path, query, options });
    } catch (error) {
      if (error instanceof NotFoundError) return new Answer("GET", path, null);
      throw error;
    }
  }

  post(path: string, body: object, options?: RequestOptions): Promise<Answer> {
    return this.json({ method: "POST", path, body, options });
  }

  put(path: string, body: object, options?: RequestOptions): Promise<Answer> {
    return this.json({ method: "PUT", path, body, options });
  }

  /** Sends `{}`, because the server rejects an empty body with a JSON content type. */
  delete(path: string, options?: RequestOptions): Promise<Answer> {
    return this.json({ method: "DELETE", path, body: {}, options });
  }

  /** For endpoints that respond with 204. The body is not read. */
  async postNoContent(path: string, body: object, options?: RequestOptions): Promise<true> {
    await this.#transport.run({ method: "POST", path, body, options }, (exchange) => {
      requireSuccess(exchange, "POST", path);
      exchange.cancel();
    });
    return true;
  }

  postFile(path: string, upload: EncodedMultipart, options?: RequestOptions): Promise<Answer> {
    return this.json({ method: "POST", path, upload, options });
  }

  /** Passes the response to `consume` before its body is read. A 404 throws `NotFoundError`. */
  open<T>(call: Call, consume: (exchange: Exchange) => T | Promise<T>): Promise<T> {
    return this.#transport.run(call, consume);
  }

  /** Returns the body of a response to this call, up to `maxResponseBytes`. */
  textOf(exchange: Exchange, call: Call): Promise<string> {
    return exchange.text(this.#sizeCheck(call));
  }

  /** Sends any call and returns its body undecoded. */
  bytes(call: Call): Promise<Uint8Array> {
    return this.#transport.run(call, (exchange) => {
      requireSuccess(exchange, call.method, call.path);
      return exchange.bytes(this.#sizeCheck(call));
    });
  }

  /** Sends any call and decodes its body. */
  json(call: Call): Promise<Answer> {
    const { method, path } = call;
    return this.#transport.run(call, async (exchange) => {
      requireSuccess(exchange, method, path);
      return Answer.read(await this.textOf(exchange, call), exchange, method, path);
    });
  }

  #sizeCheck({ method, path, options }: Call): (bytes: number) => void {
    return sizeCheck(method, path, options?.maxResponseBytes ?? this.#transport.config.maxResponseBytes);
  }
}

/** Rejects statuses such as 304: they have no body, which would look like an empty list. */
function requireSuccess(exchange: Exchange, method: Method, path: string): void {
  if (exchange.status < 300) return;
  exchange.cancel();
  throw new KaleidoscopeResponseError(
    `${method} ${path} answered with status ${exchange.status}, which is neither a success nor an error. Check the url option, and that no header such as If-None-Match is set.`,
    method,
    path,
  );
}
