import { type DownloadOptions, type ExportQuery, ExportsService, safeFileName } from "@kal/core";
import { type FileStream, toStream } from "./file-stream";
import { type SaveOptions, save } from "./save";
import { toFile } from "./to-file";

/** `client.exports` in pages. */
export class WebExportsService extends ExportsService {
  /**
   * Exports records as CSV into memory. Throws as `openExport`, and where the body breaks.
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
   * Opens a CSV export as a stream. Throws as `openExport`. `GET /records/export/csv`
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
   * Saves a CSV export on the user's disk, as `files.saveFile` does. `GET /records/export/csv`
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
    return save(name, () => this.openExport(query, open), { picker });
  }
}
