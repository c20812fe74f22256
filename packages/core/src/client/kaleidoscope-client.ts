import { fromCredentials } from "../auth/from-credentials";
import type { ClientOptions } from "./client-options";
import { ServicesClient } from "./services-client";

/**
 * The client with every service.
 *
 * Throws `AuthenticationError` without credentials, and `InvalidArgumentError` for a secret in a browser or a
 * malformed url. Nothing is sent before the first call.
 *
 * @example
 * ```ts
 * import { KaleidoscopeClient } from "@kal/core";
 * const client = new KaleidoscopeClient({ clientId: "id", clientSecret: "from your secrets" });
 * for (const program of await client.programs.getPrograms()) console.log(program.title);
 * ```
 */
export class KaleidoscopeClient extends ServicesClient {
  constructor(options: ClientOptions = {}) {
    super(options, fromCredentials);
  }
}
