import { KaleidoscopeClient, type Logger } from "@kal/node";
import { findCredentials } from "../credentials/find-credentials";
import { Output } from "../output/output";
import { endSignal } from "./interrupt";
import { proxyFetch } from "./proxy";
import { stderrLogger } from "./stderr-logger";

/** Options that every command has. */
export interface CommonOptions {
  json?: boolean;
  url?: string;
  verbose?: boolean;
}

/** What a command works with: where it prints, when it is to stop, and whom it asks. */
export class Context {
  readonly output: Output;
  readonly signal: AbortSignal = endSignal;
  readonly logger: Logger;
  readonly url: string | undefined;

  constructor({ json = false, url, verbose = false }: CommonOptions) {
    this.output = new Output(json);
    this.url = url;
    this.logger = verbose ? stderrLogger(json) : {};
  }

  /** A client with the user's credentials. Throws `CredentialsError` where there are none. */
  async client(): Promise<KaleidoscopeClient> {
    return this.clientWith(await findCredentials(this.url));
  }

  async clientWith(credentials: {
    url: string;
    clientId: string;
    clientSecret: string;
  }): Promise<KaleidoscopeClient> {
    const fetch = await proxyFetch(credentials.url);
    return new KaleidoscopeClient({ ...credentials, fetch, logger: this.logger });
  }
}
