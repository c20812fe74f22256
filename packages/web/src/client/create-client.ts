import { BaseClient, type Service, type ServiceClass, type ServiceClasses } from "@kal/core";
import { coreOptions, tokenSource } from "./core-options";
import type { WebClientOptions, WebClientOverrides } from "./options";

type Attached<Chosen> = {
  readonly [Name in keyof Chosen]: Chosen[Name] extends ServiceClass<infer S extends Service> ? S : never;
};

/** A client for pages without services. */
export abstract class WebBaseClient extends BaseClient<WebClientOptions> {
  constructor(options: WebClientOptions) {
    super(coreOptions(options), tokenSource);
  }

  override withOptions(options: WebClientOverrides): this {
    return super.withOptions(options as WebClientOptions);
  }
}

/**
 * Creates a client with only the services in `services`, so that a page downloads no code of the others.
 *
 * @example
 * ```ts
 * import { createClient, WebFilesService } from "@kal/web";
 * const client = createClient({ proxyUrl: "/api/kal", services: { files: WebFilesService } });
 * const file = await client.files.downloadBlob("file-uuid");
 * ```
 */
export function createClient<Chosen extends ServiceClasses>(
  options: WebClientOptions & { services: Chosen },
): WebBaseClient & Attached<Chosen> {
  const { services, ...rest } = options;
  class ChosenClient extends WebBaseClient {
    constructor(own: WebClientOptions) {
      super(own);
      this.attach(services);
    }
  }
  return new ChosenClient(rest) as WebBaseClient & Attached<Chosen>;
}
