import { type ClientOptions, KaleidoscopeClient as CoreClient, type Send, type Shared } from "@kal/core";
import { withEnvironment } from "./environment";
import { isShared, sharedSend } from "./http/shared-send";
import type { TlsOptions } from "./http/tls-options";
import { NodeExportsService } from "./services/exports";
import { NodeFilesService } from "./services/files";

/** Options of a client; those of `@kal/core`, with what Node adds. */
export interface NodeClientOptions extends ClientOptions {
  /** For servers with a private certificate authority, and for client certificates. Without effect beside `fetch` or `send`. */
  tls?: TlsOptions | undefined;
}

/**
 * The client with every service, for Node: credentials from the environment, connections that are kept open,
 * files to and from the disk.
 *
 * What is not given is read from `KALEIDOSCOPE_API_CLIENT_ID`, `KALEIDOSCOPE_API_CLIENT_SECRET` and
 * `KALEIDOSCOPE_API_URL`. Throws `AuthenticationError` without credentials, and `InvalidArgumentError` for a
 * malformed or empty url. Nothing is sent before the first call.
 *
 * @example
 * ```ts
 * import { KaleidoscopeClient } from "@kal/node";
 * const client = new KaleidoscopeClient(); // credentials from the environment
 * const path = await client.files.downloadFile("file-uuid", { destination: "downloads" });
 * ```
 */
export class KaleidoscopeClient extends CoreClient {
  /** Exports, to a path, too. */
  declare readonly exports: NodeExportsService;
  /** Downloads, to a path, too. */
  declare readonly files: NodeFilesService;
  readonly #send: Send | undefined;

  constructor(options: NodeClientOptions = {}, parent?: Shared) {
    const complete = withEnvironment(options);
    const send = senderFor(complete);
    super({ ...complete, send }, parent, {
      exports: NodeExportsService,
      files: NodeFilesService,
    });
    this.#send = send;
  }

  override withOptions(options: NodeClientOptions): this {
    return super.withOptions(options);
  }

  /**
   * Ends the connections that are idle. Calls in progress go on, and later ones connect anew. A process ends
   * by itself without this; a test may want its server to see the connections go.
   */
  async close(): Promise<void> {
    if (this.#send && isShared(this.#send)) this.#send.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** The user's own `send`, none beside a `fetch`, else connections shared by all clients alike. */
function senderFor({ send, fetch, tls }: NodeClientOptions): Send | undefined {
  if (send && !isShared(send)) return send;
  return fetch ? undefined : sharedSend(tls);
}
