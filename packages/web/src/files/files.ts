import { FilesService, type OpenFileOptions, safeFileName } from "@kal/core";
import { type FileStream, toStream } from "./file-stream";
import { type SaveOptions, save } from "./save";
import { toFile } from "./to-file";

/** `client.files` in pages. */
export class WebFilesService extends FilesService {
  /**
   * Downloads a file into memory, as a `File`: a `Blob` with a name and a type.
   *
   * Throws as `openFile`, and `IncompleteDownloadError`, `ConnectionError` or `TimeoutError` where the body breaks.
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
   * Opens a file as a stream, to show or to process it while it arrives.
   *
   * Throws as `openFile`; the stream errors as `downloadBlob` throws.
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
   * Saves a file on the user's disk, in a place the user picks where the browser can ask, else among the downloads.
   * Call it in a click, before anything is awaited. Gives the saved file's name, or `null` where the user
   * closed the dialog.
   *
   * The request is sent first, and the dialog is shown once the server answers, or after three seconds. Throws as
   * `downloadBlob`. A failed download leaves no partial file. But the browser empties an existing file as soon as the user
   * picks it: if the download fails after that, the old contents are gone, and the empty file is removed, or stays if the
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
    return save(safeFileName(open.filename, fileId), () => this.openFile(fileId, open), { picker });
  }
}
