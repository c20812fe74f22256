import { ServicesClient, type Shared } from "@kal/core";
import { WebExportsService } from "../files/exports";
import { WebFilesService } from "../files/files";
import { forCore, webTokens } from "./connect";
import type { WebClientOptions, WebClientOverrides } from "./options";

/**
 * The client for pages: every service, downloads as Blob, as stream and to disk, and no secret.
 *
 * Throws `InvalidArgumentError` for a secret, and unless exactly one of `proxyUrl` and `tokenUrl` is given. Nothing is
 * sent before the first call.
 *
 * @example
 * ```ts
 * import { KaleidoscopeClient } from "@kal/web";
 * const client = new KaleidoscopeClient({ proxyUrl: "/api/kal" });
 * const file = await client.files.downloadBlob("file-uuid", { filename: "ic50.csv" });
 * ```
 */
export class KaleidoscopeClient extends ServicesClient<WebClientOptions> {
  /** Downloads as Blob, as stream and to the user's disk. */
  declare readonly files: WebFilesService;
  /** Exports as Blob, as stream and to the user's disk. */
  declare readonly exports: WebExportsService;

  constructor(options: WebClientOptions, parent?: Shared) {
    super(forCore(options), webTokens, parent, { files: WebFilesService, exports: WebExportsService });
  }

  override withOptions(options: WebClientOverrides): this {
    return super.withOptions(options as WebClientOptions);
  }
}
