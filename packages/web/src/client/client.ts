import { ServicesClient } from "@kal/core";
import { WebExportsService } from "../services/exports";
import { WebFilesService } from "../services/files";
import { coreOptions, tokenSource } from "./core-options";
import type { WebClientOptions, WebClientOverrides } from "./options";

/**
 * The client for pages. It has every service, downloads as a Blob, as a stream and to disk, and accepts no secrets.
 *
 * Throws `InvalidArgumentError` for a secret, and unless exactly one of `proxyUrl` and `tokenUrl` is set. No request is
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
  /** Downloads as a Blob, as a stream and to the user's disk. */
  declare readonly files: WebFilesService;
  /** Exports as a Blob, as a stream and to the user's disk. */
  declare readonly exports: WebExportsService;

  constructor(options: WebClientOptions) {
    super(coreOptions(options), tokenSource);
    this.attach({ files: WebFilesService, exports: WebExportsService });
  }

  override withOptions(options: WebClientOverrides): this {
    return super.withOptions(options as WebClientOptions);
  }
}
