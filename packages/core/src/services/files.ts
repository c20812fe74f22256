import { type DownloadOptions, type FileDownload, openDownload } from "../files/download";
import { path } from "../transport/path";
import { Service } from "./service";

/** Options of opening a file. */
export interface OpenFileOptions extends DownloadOptions {
  /** The activity that the file belongs to. Files of an activity are read through it. */
  activityId?: string | null | undefined;
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
   * Throws `NotFoundError`, `InvalidContentTypeError`, and the usual errors of a call.
   * `GET /activities/{activityId}/file/{fileId}` with an activity, else `GET /files/{fileId}`
   *
   * @example
   * ```ts
   * const file = await client.files.openFile("file-uuid", { activityId: activity.id });
   * console.log(file.name, file.type, file.size); // bytes; nothing is read yet
   * const text = await file.text();
   * ```
   */
  async openFile(fileId: string, options: OpenFileOptions = {}): Promise<FileDownload> {
    const { activityId, filename, ...download } = options;
    const target = activityId ? path`/activities/${activityId}/file/${fileId}` : path`/files/${fileId}`;
    return openDownload(this.core, { path: target, name: filename, fallbackName: fileId }, download);
  }
}
