import { type ClientOptions, KaleidoscopeClient as CoreClient, type Send } from "@kal/core";
import type { TlsOptions } from "../http/connections";
import { isShared, sharedSend } from "../http/shared-send";
import { NodeExportsService } from "../services/exports";
import { NodeFilesService } from "../services/files";
import { withEnvironment } from "./environment";

/** Options of a client: those of `@kal/core`, and `tls`. */
export interface NodeClientOptions extends ClientOptions {
  /** For servers with a private certificate authority, and for client certificates. Ignored if `fetch` or `send` is set. */
  tls?: TlsOptions | undefined;
}

/**
 * The client with every service, for Node. It reads credentials from the environment, keeps connections open, and
 * downloads to and uploads from the disk.
 *
 * Missing options are read from `KALEIDOSCOPE_API_CLIENT_ID`, `KALEIDOSCOPE_API_CLIENT_SECRET` and
 * `KALEIDOSCOPE_API_URL`, and the log level from `KALEIDOSCOPE_LOG`. Throws `AuthenticationError` if credentials are missing, and `InvalidArgumentError` if the url
 * is malformed or empty. No request is sent before the first call.
 *
 * @example
 * ```ts
 * import { KaleidoscopeClient } from "@kal/node";
 * const client = new KaleidoscopeClient(); // credentials from the environment
 * const path = await client.files.downloadFile("file-uuid", { destination: "downloads" });
 * ```
 */
export class KaleidoscopeClient extends CoreClient {
  /** Exports, also to a path. */
  declare readonly exports: NodeExportsService;
  /** Downloads, also to a path. */
  declare readonly files: NodeFilesService;
  readonly #send: Send | undefined;

  constructor(options: NodeClientOptions = {}) {
    const complete = withEnvironment(options);
    const send = senderFor(complete);
    super({ ...complete, send });
    this.attach({ exports: NodeExportsService, files: NodeFilesService });
    this.#send = send;
  }

  override withOptions(options: NodeClientOptions): this {
    return super.withOptions(options);
  }

  /**
   * Closes the idle connections. Calls in progress continue, and later calls open new connections. A process can exit
   * without this call. A test may need it so that its server sees the connections close.
   */
  async close(): Promise<void> {
    if (this.#send && isShared(this.#send)) this.#send.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** Returns the user's own `send`, `undefined` if `fetch` is set, or else the sender that clients share. */
function senderFor({ send, fetch, tls }: NodeClientOptions): Send | undefined {
  if (send && !isShared(send)) return send;
  return fetch ? undefined : sharedSend(tls);
}
