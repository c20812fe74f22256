import { tmpdir } from "node:os";
import { type DownloadOptions, type ExportQuery, ExportsService, safeFileName } from "@kal/core";
import { downloadToPath, targetPath } from "../transfer/download-to-path";
import type { Overwrite } from "../transfer/overwrite";
import { pathOrNull } from "../transfer/path-or-null";

/** Options of `pullData`. */
export interface PullDataOptions extends DownloadOptions {
  /**
   * Folder to write to, made with its parents where missing.
   *
   * @default the system's folder for temporary files
   */
  downloadPath?: string | URL | null;
  /**
   * What to do when the target exists.
   *
   * @default `"replace"`
   */
  overwrite?: Overwrite;
}

/** `client.exports`, with exports to a path. */
export class NodeExportsService extends ExportsService {
  /**
   * Exports records as CSV and gives the absolute path of the file, or `null` on failure with the reason logged.
   * The file is named by the last path component of `query.filename`.
   *
   * Throws the signal's reason on an abort, and `InvalidArgumentError`.
   * `GET /records/export/csv`
   *
   * @example
   * ```ts
   * const query = { filename: "compounds.csv", entity_slice_id: entityType.id };
   * const path = await client.exports.pullData(query, { downloadPath: "exports" });
   * console.log(path ?? "failed"); // "/home/ada/exports/compounds.csv"
   * ```
   */
  pullData(query: ExportQuery, options: PullDataOptions = {}): Promise<string | null> {
    return pathOrNull(this.pullDataOrThrow(query, options), "export", this.core.logger, options.signal);
  }

  /**
   * Like `pullData`, but throws what went wrong, as `files.downloadFileOrThrow` does.
   *
   * `GET /records/export/csv`
   *
   * @example
   * ```ts
   * const query = { filename: "assays.csv", entity_slice_id: entityType.id, operation_id: activity.id };
   * const path = await client.exports.pullDataOrThrow(query, { downloadPath: "exports", overwrite: "rename" });
   * ```
   */
  async pullDataOrThrow(query: ExportQuery, options: PullDataOptions = {}): Promise<string> {
    const { downloadPath, acceptContentTypes, ...transfer } = options;
    const target = targetPath(downloadPath, safeFileName(query.filename, "export.csv"), tmpdir());
    return downloadToPath(
      (request) => this.openExport(query, { ...request, acceptContentTypes }),
      target,
      transfer,
    );
  }
}
