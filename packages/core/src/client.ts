import type { ClientCore } from "./client-core";
import { connect, type Shared } from "./connection";
import type { ClientOptions } from "./options";
import type { ServiceClass, Services } from "./service";
import { ActivitiesService } from "./services/activities/activities-service";
import { FilesService } from "./services/files";
import { ProgramsService } from "./services/programs";

/** Services that a platform's client replaces by richer ones. */
export type ServiceClasses = { [Name in keyof Services]?: ServiceClass<Services[Name]> };

/** What every client can do, whatever services it has. */
export abstract class BaseClient {
  protected readonly core: ClientCore;
  readonly #options: ClientOptions;
  readonly #shared: Shared;

  constructor(options: ClientOptions, parent?: Shared) {
    const { core, shared } = connect(options, parent);
    this.core = core;
    this.#options = options;
    this.#shared = shared;
  }

  /**
   * A client that differs in some options and shares the rest: credentials, connections, retry budget, and
   * what is known to be stale. Options for one call alone go into that call instead.
   */
  withOptions(options: ClientOptions): this {
    const merged = { ...this.#options, ...options };
    const other = "clientId" in options || "clientSecret" in options || "url" in options || "auth" in options;
    const Type = this.constructor as new (options: ClientOptions, parent?: Shared) => this;
    return new Type(merged, other ? undefined : this.#shared);
  }

  /** Empties the cache of every read of this client and those derived from it. Sends nothing. */
  clearCaches(): void {
    this.core.cache.versions.bumpAll();
  }

  /** The client without its options: credentials are not for printing. */
  toJSON(): Record<string, unknown> {
    return { name: this.constructor.name };
  }
}

/**
 * The client with every service.
 *
 * Throws `AuthenticationError` without credentials, and `InvalidArgumentError` for a secret in a browser or a
 * malformed url. Nothing is sent before the first call.
 *
 * @example
 * const client = new KaleidoscopeClient({ clientId, clientSecret });
 * for (const program of await client.programs.getPrograms()) console.log(program.title);
 */
export class KaleidoscopeClient extends BaseClient {
  readonly activities: ActivitiesService;
  readonly files: FilesService;
  readonly programs: ProgramsService;

  constructor(options: ClientOptions = {}, parent?: Shared, services: ServiceClasses = {}) {
    super(options, parent);
    this.activities = this.core.attach("activities", services.activities ?? ActivitiesService);
    this.files = this.core.attach("files", services.files ?? FilesService);
    this.programs = this.core.attach("programs", services.programs ?? ProgramsService);
  }
}
