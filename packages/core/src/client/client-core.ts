import type { ReadCache } from "../cache/read-cache";
import { KaleidoscopeError } from "../errors/kaleidoscope-error";
import type { Service } from "../services/service";
import type { Api } from "../transport/api";
import type { Logger } from "../transport/types";
import type { ServiceClasses, Services } from "./services";

/** What services and entities stand on. They reach each other through `need`, never by import, so there are no circles. */
export class ClientCore {
  readonly #services: { [name: string]: Service } = {};

  constructor(
    readonly api: Api,
    readonly cache: ReadCache,
    readonly logger: Logger,
    /** Media types a download may have; `"any"` lifts the check. */
    readonly acceptContentTypes: readonly string[] | "any",
  ) {
    // Vue wraps whatever can be extended in proxies, through which private members are out of reach: an entity in a `ref`
    // would have no working methods.
    Object.freeze(this);
  }

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
