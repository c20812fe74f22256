import { tmpdir } from "node:os";
import { type DownloadOptions, type ExportQuery, ExportsService } from "@kal/core";
import { downloadToPath } from "../download/download-to-path";
import { pathOrNull } from "../download/path-or-null";
import type { Overwrite } from "../download/target/overwrite";
import { targetPath } from "../download/target/target-path";

/** Options of `pullData`. */
export interface PullDataOptions extends DownloadOptions {
  /**
   * Folder to write to. Missing folders are created.
   *
   * @default the system's folder for temporary files
   */
  downloadPath?: string | URL | null | undefined;
  /**
   * The file to write, used exactly as given, instead of `query.filename`. Relative paths start in `downloadPath` if
   * it is set, else in the working directory.
   */
  path?: string | URL | null | undefined;
  /**
   * What to do if the target exists.
   *
   * @default `"replace"`
   */
  overwrite?: Overwrite | undefined;
  /**
   * Flushes the file to disk before it is renamed, as `downloadFile` does.
   *
   * @default `true`
   */
  durable?: boolean | undefined;
}

/** `client.exports`, including exports to a path. */
export class NodeExportsService extends ExportsService {
  /**
   * Exports records as CSV and returns the absolute path of the file, or logs the failure and returns `null`. The file
   * gets the name `query.filename`, exactly as given.
   *
   * Throws the signal's reason after an abort, and `InvalidArgumentError` for invalid options or a name that cannot be used.
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
   * Like `pullData`, but throws the error of a failed export, as `files.downloadFileOrThrow` does.
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
    const { path, downloadPath, acceptContentTypes, ...transfer } = options;
    const target = targetPath({
      path,
      folder: downloadPath,
      filename: path == null ? query.filename : null,
      fallbackName: "export.csv",
      defaultFolder: path == null ? tmpdir() : undefined,
    });
    return downloadToPath(
      (request) => this.openExport(query, { ...request, acceptContentTypes }),
      target,
      transfer,
    );
  }
}
