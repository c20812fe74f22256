import { type DownloadOptions, type ExportQuery, ExportsService, safeFileName } from "@kal/core";
import { type FileStream, toStream } from "../download/file-stream";
import { type SaveOptions, saveToDisk } from "../download/save-to-disk";
import { toFile } from "../download/to-file";

/** `client.exports` for pages. */
export class WebExportsService extends ExportsService {
  /**
   * Exports records as CSV into memory. Throws like `openExport`, and if the connection breaks.
   * `GET /records/export/csv`
   *
   * @example
   * ```ts
   * const csv = await client.exports.exportBlob({ filename: "compounds.csv", entity_slice_id: entityType.id });
   * console.log(csv.name, csv.size); // "compounds.csv", bytes
   * ```
   */
  async exportBlob(query: ExportQuery, options?: DownloadOptions): Promise<File> {
    return toFile(await this.openExport(query, options));
  }

  /**
   * Opens a CSV export as a stream. Throws like `openExport`. `GET /records/export/csv`
   *
   * @example
   * ```ts
   * const query = { filename: "compounds.csv", entity_slice_id: entityType.id };
   * const { stream } = await client.exports.exportStream(query);
   * let lines = 0;
   * const write = (chunk: Uint8Array) => {
   *   lines += chunk.filter((byte) => byte === 0x0a).length;
   * };
   * await stream.pipeTo(new WritableStream({ write }));
   * ```
   */
  async exportStream(query: ExportQuery, options?: DownloadOptions): Promise<FileStream> {
    return toStream(await this.openExport(query, options));
  }

  /**
   * Saves a CSV export to the user's disk, like `files.saveFile`. `GET /records/export/csv`
   *
   * @example
   * ```ts
   * const query = { filename: "compounds.csv", entity_slice_id: entityType.id };
   * document.querySelector("button")?.addEventListener("click", () => client.exports.saveExport(query));
   * ```
   */
  saveExport(query: ExportQuery, options: DownloadOptions & SaveOptions = {}): Promise<string | null> {
    const { picker, ...open } = options;
    const name = safeFileName(query.filename, "export.csv");
    return saveToDisk(name, () => this.openExport(query, open), { picker });
  }
}
