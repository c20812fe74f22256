import type { Method } from "../transport/types";
import { requireSpelling } from "../util/check-names";
import type { JsonValue } from "../util/json";
import { omitNullish } from "../util/omit-nullish";
import type { ClientCore } from "./client-core";
import type { ClientOptions } from "./client-options";
import {
  CLIENT_OPTIONS,
  createConnection,
  keepConnection,
  type Shared,
  sharing,
  type TokensFor,
} from "./connection";
import { type CustomRequest, type CustomRequestOptions, request } from "./request";
import type { ServiceClasses } from "./services";

/** What every client can do, whatever services it has. */
export abstract class BaseClient<Options extends ClientOptions = ClientOptions> {
  declare protected readonly core: ClientCore;
  readonly #options: Options;
  readonly #shared: Shared;

  /** `tokensFor` makes the source of tokens from the options. */
  constructor(options: Options, tokensFor: TokensFor<Options>) {
    const { core, shared, config } = createConnection(options, tokensFor);
    this.core = core;
    this.#options = options;
    this.#shared = shared;
    keepConnection(this, config);
  }

  /**
   * A client that differs in some options and shares the rest: credentials, connections, retry budget, and
   * what is known to be stale. An option that is `undefined` stays as it is. Options for one call alone go into
   * that call instead. Sends nothing.
   *
   * Throws as the client's constructor does.
   *
   * @example
   * ```ts
   * const patient = client.withOptions({ timeoutMs: 60_000, maxRetries: 5 });
   * const programs = await patient.programs.getPrograms();
   * ```
   */
  withOptions(options: Options): this {
    requireSpelling(options, ...CLIENT_OPTIONS);
    const changes = omitNullish(options);
    const merged = { ...this.#options, ...changes };
    // What decides which token is asked for, and where.
    const own = ["clientId", "clientSecret", "url", "auth", "tokenStore", "iapToken"];
    const other = own.some((name) => Object.hasOwn(changes, name));
    const Type = this.constructor as new (options: Options) => this;
    return new Type(sharing(merged, other ? undefined : this.#shared));
  }

  /**
   * Sends a request to an endpoint that has no method here, with the same credentials, retries and errors. Returns the
   * decoded JSON, or `null` for an empty body. Paths are relative to the client's url, so the request cannot leave it.
   * Writes count as a change of everything that is cached. `.withResponse()` also returns the status, headers and
   * request id.
   *
   * @example
   * ```ts
   * const sites = await client.request<{ id: string }[]>("GET", "/sites", { query: { limit: 20 } });
   * const { data, response } = await client.request("POST", "/sites", { body: { name: "Basel" } }).withResponse();
   * console.log(data, response.status, response.requestId);
   * ```
   */
  request(
    method: Method,
    path: string,
    options: CustomRequestOptions & { as: "bytes" },
  ): CustomRequest<Uint8Array>;
  request<T = JsonValue>(method: Method, path: string, options?: CustomRequestOptions): CustomRequest<T>;
  request(method: Method, path: string, options: CustomRequestOptions = {}): CustomRequest<unknown> {
    return request(this.core, method, path, options);
  }

  /**
   * Empties the cache of every read of this client and those derived from it. Sends nothing.
   *
   * @example
   * ```ts
   * client.clearCaches();
   * const programs = await client.programs.getPrograms(); // asks the server
   * ```
   */
  clearCaches(): void {
    this.core.cache.versions.bumpAll();
  }

  /** Puts services on the client, each under its name. */
  protected attach(services: ServiceClasses): void {
    Object.assign(this, this.core.attach(services));
  }
}
