import { FilesService, InvalidArgumentError, type OpenFileOptions } from "@kal/core";
import {
  type DownloadFilesItem,
  type DownloadFilesOptions,
  type DownloadFilesResult,
  downloadBatch,
} from "../batch/download-batch";
import { downloadToPath } from "../transfer/download-to-path";
import type { Overwrite } from "../transfer/overwrite";
import { pathOrNull } from "../transfer/path-or-null";
import { targetPath } from "../transfer/target-path";

/** Options of `downloadFile`. */
export interface DownloadFileOptions extends Omit<OpenFileOptions, "filename"> {
  /**
   * The name of the file in `destination`, used exactly as given. Names that cannot be used, such as `../data.csv`, throw
   * `InvalidArgumentError`. Pass a name that comes from the server through `safeFileName` first.
   *
   * @default the file's id
   */
  filename?: string | null | undefined;
  /**
   * The file to write, used exactly as given, instead of `filename`. Relative paths start in `destination`.
   */
  path?: string | URL | null | undefined;
  /**
   * Folder to write to, made with its parents where missing.
   *
   * @default the working directory
   */
  destination?: string | URL | null | undefined;
  /**
   * What to do when the target exists.
   *
   * @default `"replace"`
   */
  overwrite?: Overwrite | undefined;
  /**
   * Keep what came of a download that fails or is aborted, in a hidden file beside the target, and go on from there
   * when the same file is asked for again with `resume`, where the server proves that it is the same version.
   * Without it, nothing is left behind.
   *
   * @default `false`
   */
  resume?: boolean | undefined;
}

/** `client.files`, with downloads to a path. */
export class NodeFilesService extends FilesService {
  /**
   * Downloads a file and gives its absolute path, or `null` on failure with the reason logged.
   *
   * The file is written beside its target, checked, flushed and renamed: an existing file survives a failed
   * download, and nothing incomplete is ever under the target's name. Broken connections are resumed.
   *
   * Throws the signal's reason on an abort, and `InvalidArgumentError`.
   * `GET /activities/{activityId}/file/{fileId}` with an activity, else `GET /files/{fileId}`
   *
   * @example
   * ```ts
   * const path = await client.files.downloadFile("file-uuid", {
   *   activityId: activity.id,
   *   filename: "ic50.csv",
   *   destination: "downloads",
   * });
   * ```
   */
  downloadFile(fileId: string, options: DownloadFileOptions = {}): Promise<string | null> {
    const download = this.downloadFileOrThrow(fileId, options);
    return pathOrNull(download, `download of file ${fileId}`, this.core.logger, options.signal);
  }

  /**
   * Like `downloadFile`, but throws what went wrong: `NotFoundError`, `InvalidContentTypeError`,
   * `IncompleteDownloadError`, `ConnectionError`, `TimeoutError`, `FileExistsError`, the usual errors of a
   * call, or the system's error where the file cannot be written.
   *
   * `GET /activities/{activityId}/file/{fileId}` with an activity, else `GET /files/{fileId}`
   *
   * @example
   * ```ts
   * const path = await client.files.downloadFileOrThrow("file-uuid", {
   *   destination: "downloads",
   *   resume: true, // a large file: goes on where an earlier attempt ended
   * });
   * ```
   */
  async downloadFileOrThrow(fileId: string, options: DownloadFileOptions = {}): Promise<string> {
    // kalbio takes the name by position; here it would be dropped, and the file be called by its id.
    if (typeof options !== "object")
      throw new InvalidArgumentError(
        `Pass an object here, such as { filename: "data.csv" }, not ${String(options)}. Nothing was sent.`,
      );
    const { path, filename, destination, activityId, acceptContentTypes, resume, ...transfer } = options;
    const target = targetPath({ path, filename, folder: destination, fallbackName: fileId });
    return downloadToPath(
      (request) => this.openFile(fileId, { ...request, activityId, acceptContentTypes }),
      target,
      { ...transfer, source: resume ? `${activityId ?? ""}/${fileId}` : undefined },
    );
  }

  /**
   * Downloads many files at once and gives what became of each, in the order asked for. A file that fails
   * leaves the others alone.
   *
   * Throws the signal's reason on an abort, and `InvalidArgumentError`, also if two files would be written
   * to one path, on any disk: `distinctFileNames` gives names from the server that differ. With `overwrite: "rename"`,
   * numbers follow the order of the files. `deadlineMs` counts for all files together.
   *
   * `GET /activities/{activityId}/file/{fileId}` with an activity, else `GET /files/{fileId}`, once a file
   *
   * @example
   * ```ts
   * const files = [{ fileId: "file-uuid", filename: "ic50.csv" }, { fileId: "another-uuid" }];
   * const results = await client.files.downloadFiles(files, { destination: "downloads", concurrency: 4 });
   * for (const { fileId, path, error } of results) console.log(fileId, path ?? error.message);
   * ```
   */
  downloadFiles(
    files: readonly DownloadFilesItem[],
    options: DownloadFilesOptions = {},
  ): Promise<DownloadFilesResult[]> {
    return downloadBatch(files, options, (fileId, one) => this.downloadFileOrThrow(fileId, one));
  }
}
