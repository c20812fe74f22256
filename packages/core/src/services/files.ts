import { type DownloadOptions, type FileDownload, lookupOptions, openDownload } from "../files/download";
import { path } from "../transport/path";
import type { ActivityIdentifier } from "./activities/activity-params";
import { activityId as resolveActivityId } from "./resolve-id";
import { Service } from "./service";

/** Options of opening a file. */
export interface OpenFileOptions extends DownloadOptions {
  /**
   * The activity that the file belongs to: its id, its title, or the activity itself. Files of an activity are read
   * through it.
   */
  activityId?: ActivityIdentifier | null | undefined;
  /**
   * The file name of the download.
   *
   * @default the file's id
   */
  filename?: string | null | undefined;
}

/** `client.files` */
export class FilesService extends Service {
  /**
   * Opens a file without reading it yet.
   *
   * Throws `NotFoundError`, `InvalidContentTypeError`, and the usual errors of a call. Throws
   * `UnresolvedIdentifierError` or `AmbiguousIdentifierError` for a title, before the file is requested.
   * `GET /activities/{activityId}/file/{fileId}` with an activity, else `GET /files/{fileId}`
   *
   * @example
   * ```ts
   * const file = await client.files.openFile("file-uuid", { activityId: "KRAS G12D IC50, plate 1" });
   * console.log(file.name, file.type, file.size); // bytes; nothing is read yet
   * const text = await file.text();
   * ```
   */
  async openFile(fileId: string, options: OpenFileOptions = {}): Promise<FileDownload> {
    const { activityId, filename, ...download } = options;
    const target = activityId
      ? path`/activities/${await resolveActivityId(this.core, activityId, lookupOptions(download))}/file/${fileId}`
      : path`/files/${fileId}`;
    return openDownload(this.core, { path: target, name: filename, fallbackName: fileId }, download);
  }
}
