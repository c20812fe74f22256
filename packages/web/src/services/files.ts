import { FilesService, type OpenFileOptions, safeFileName } from "@kal/core";
import { type FileStream, toStream } from "../download/file-stream";
import { type SaveOptions, saveToDisk } from "../download/save-to-disk";
import { toFile } from "../download/to-file";

/** `client.files` for pages. */
export class WebFilesService extends FilesService {
  /**
   * Downloads a file into memory, as a `File`: a `Blob` with a name and a type.
   *
   * Throws like `openFile`, and `IncompleteDownloadError`, `ConnectionError` or `TimeoutError` if the download breaks.
   *
   * `GET /activities/{activityId}/file/{fileId}` with an activity, else `GET /files/{fileId}`
   *
   * @example
   * ```ts
   * const options = { filename: "hit.png", acceptContentTypes: ["image/png"] };
   * const structure = await client.files.downloadBlob("file-uuid", options);
   * document.querySelector("img")?.setAttribute("src", URL.createObjectURL(structure));
   * ```
   */
  async downloadBlob(fileId: string, options?: OpenFileOptions): Promise<File> {
    return toFile(await this.openFile(fileId, options));
  }

  /**
   * Opens a file as a stream, to show or process it while it arrives.
   *
   * Throws like `openFile`. The stream errors with the errors of `downloadBlob`.
   *
   * `GET /activities/{activityId}/file/{fileId}` with an activity, else `GET /files/{fileId}`
   *
   * @example
   * ```ts
   * const { stream, size } = await client.files.downloadStream("file-uuid");
   * let received = 0;
   * const write = (chunk: Uint8Array) => console.log((received += chunk.length), "of", size, "bytes");
   * await stream.pipeTo(new WritableStream({ write }));
   * ```
   */
  async downloadStream(fileId: string, options?: OpenFileOptions): Promise<FileStream> {
    return toStream(await this.openFile(fileId, options));
  }

  /**
   * Saves a file to the user's disk. Asks the user for a place if the browser supports that; otherwise the file goes to the
   * downloads folder. Call it in a click handler before any `await`. Returns the saved file's name, or `null` if the user
   * closed the dialog.
   *
   * The request is sent first. The dialog opens when the server responds, or after three seconds. Throws like
   * `downloadBlob`. A failed download leaves no partial file. But the browser empties an existing file as soon as the user
   * picks it: if the download fails after that, the old contents are lost. The empty file is then removed, or stays if the
   * browser cannot remove files.
   *
   * `GET /activities/{activityId}/file/{fileId}` with an activity, else `GET /files/{fileId}`
   *
   * @example
   * ```ts
   * document.querySelector("button")?.addEventListener("click", async () => {
   *   const name = await client.files.saveFile("file-uuid", { activityId: activity.id, filename: "ic50.csv" });
   *   console.log(name ?? "The dialog was closed.");
   * });
   * ```
   */
  saveFile(fileId: string, options: OpenFileOptions & SaveOptions = {}): Promise<string | null> {
    const { picker, ...open } = options;
    return saveToDisk(safeFileName(open.filename, fileId), () => this.openFile(fileId, open), { picker });
  }
}
