import type { ReadCache } from "../cache/read-cache";
import { KaleidoscopeError } from "../errors/kaleidoscope-error";
import type { Service } from "../services/service";
import type { Api } from "../transport/api";
import type { Logger } from "../transport/types";
import type { ServiceClasses, Services } from "./services";

/** What services and entities use of their client. They reach each other through `need`, so there are no import circles. */
export class ClientCore {
  readonly #services: { [name: string]: Service } = {};

  /** @internal */
  declare readonly api: Api;
  /** @internal */
  declare readonly cache: ReadCache;
  /** The client's logger. */
  declare readonly logger: Logger;
  /** Media types that downloads accept, or `"any"`. */
  declare readonly acceptContentTypes: readonly string[] | "any";

  /** @internal */
  constructor(parts: Pick<ClientCore, "api" | "cache" | "logger" | "acceptContentTypes">) {
    Object.assign(this, parts);
    // Vue wraps whatever can be extended in proxies, through which private members are out of reach: an entity in a `ref`
    // would have no working methods.
    Object.freeze(this);
  }

  /** @internal */
  attach(services: ServiceClasses): Partial<Services> {
    for (const [name, type] of Object.entries(services)) this.#services[name] = new type(this);
    return this.#services;
  }

  /** Another service of the same client. */
  need<Name extends keyof Services>(name: Name): Services[Name] {
    const service = this.#services[name];
    if (service) return service as Services[Name];
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Service`;
    throw new KaleidoscopeError(
      `This call needs client.${name}, which is not attached. Add it: createClient({ services: { ${name}: ${type} } }).`,
    );
  }
}
