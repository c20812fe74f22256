import { FilesService, InvalidArgumentError } from "@kal/core";
import { downloadFiles } from "../download/download-files";
import { downloadToPath } from "../download/download-to-path";
import type {
  DownloadFileOptions,
  DownloadFilesItem,
  DownloadFilesOptions,
  DownloadFilesResult,
} from "../download/options";
import { pathOrNull } from "../download/path-or-null";
import { targetPath } from "../download/target/target-path";

/** `client.files`, including downloads to a path. */
export class NodeFilesService extends FilesService {
  /**
   * Downloads a file and returns its absolute path, or logs the failure and returns `null`.
   *
   * The file is written beside its target, checked, flushed and renamed. An existing file survives a failed download,
   * and the target never contains an incomplete file. Resumes after a broken connection.
   *
   * Throws the signal's reason after an abort, and `InvalidArgumentError` for invalid options.
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
   * Like `downloadFile`, but throws the error of a failed download: `NotFoundError`, `InvalidContentTypeError`,
   * `IncompleteDownloadError`, `ConnectionError`, `TimeoutError`, `FileExistsError`, the usual errors of a call, or the
   * system's error if the file cannot be written.
   *
   * `GET /activities/{activityId}/file/{fileId}` with an activity, else `GET /files/{fileId}`
   *
   * @example
   * ```ts
   * const path = await client.files.downloadFileOrThrow("file-uuid", {
   *   destination: "downloads",
   *   resume: true, // a large file: continues where an earlier attempt ended
   * });
   * ```
   */
  async downloadFileOrThrow(fileId: string, options: DownloadFileOptions = {}): Promise<string> {
    // kalbio accepts the name by position. Here it would be ignored, and the id would become the name of the file.
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
   * Downloads several files concurrently and returns their results in the order of `files`. If a file fails, the others
   * continue. `deadlineMs` applies to all files together.
   *
   * Throws the signal's reason after an abort, and `InvalidArgumentError` for invalid options or if two files would be
   * written to the same path. Paths that differ only in case count as the same. To avoid that, use `distinctFileNames` for
   * names from the server, or `overwrite: "rename"`, whose numbers follow the order of the files.
   *
   * `GET /activities/{activityId}/file/{fileId}` with an activity, else `GET /files/{fileId}`, once per file
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
    return downloadFiles(files, options, (fileId, one) => this.downloadFileOrThrow(fileId, one));
  }
}
