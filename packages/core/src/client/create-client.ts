import { fromCredentials } from "../auth/from-credentials";
import type { Attached } from "../services/service";
import { BaseClient } from "./base-client";
import type { ClientOptions } from "./client-options";
import type { ServiceClasses } from "./services";

/**
 * A client that holds only the services named, so that a Worker or a page pays for nothing else.
 *
 * @example
 * ```ts
 * import { createClient, ProgramsService } from "@kal/core";
 * const services = { programs: ProgramsService };
 * const client = createClient({ clientId: "id", clientSecret: "from your secrets", services });
 * await client.programs.getPrograms();
 * ```
 */
export function createClient<Chosen extends ServiceClasses>(
  options: ClientOptions & { services: Chosen },
): BaseClient & Attached<Chosen> {
  const { services, ...rest } = options;
  class ChosenClient extends BaseClient {
    constructor(own: ClientOptions) {
      super(own, fromCredentials);
      this.attach(services);
    }
  }
  return new ChosenClient(rest) as BaseClient & Attached<Chosen>;
}
