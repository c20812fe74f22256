import type { DownloadProgress, OpenFileOptions } from "@kal/core";
import type { Overwrite } from "./target/overwrite";

/** Options of `downloadFile`. */
export interface DownloadFileOptions extends Omit<OpenFileOptions, "filename"> {
  /**
   * The name of the file in `destination`, used exactly as given. Throws `InvalidArgumentError` for names that cannot be
   * used, such as `../data.csv`. Pass a name that comes from the server through `safeFileName` first.
   *
   * @default the file's id
   */
  filename?: string | null | undefined;
  /**
   * The file to write, used exactly as given, instead of `filename`. Relative paths start in `destination`.
   */
  path?: string | URL | null | undefined;
  /**
   * Folder to write to. Missing folders are created.
   *
   * @default the working directory
   */
  destination?: string | URL | null | undefined;
  /**
   * What to do if the target exists.
   *
   * @default `"replace"`
   */
  overwrite?: Overwrite | undefined;
  /**
   * Keeps the bytes of a download that fails or is aborted in a hidden file beside the target. The next download of the
   * same file with `resume` continues from there if the server proves that the file has not changed. Without this
   * option, a failed download leaves no file behind.
   *
   * @default `false`
   */
  resume?: boolean | undefined;
  /**
   * Flushes the file to disk before it is renamed, so that a power cut leaves the old file or the new one, whole. With
   * `false`, the download ends as soon as the system has the bytes, and a power cut soon after it may damage the file.
   *
   * @default `true`
   */
  durable?: boolean | undefined;
}

/** One of the files to download. */
export type DownloadFilesItem = { fileId: string } & Pick<
  DownloadFileOptions,
  "activityId" | "destination" | "filename" | "overwrite" | "path"
>;

/** Options of `downloadFiles`. */
export interface DownloadFilesOptions
  extends Omit<DownloadFileOptions, "activityId" | "filename" | "onProgress" | "path"> {
  /**
   * Maximum number of files that download at the same time.
   *
   * @default 6
   */
  concurrency?: number | undefined;
  /** Reports the progress of all files together. */
  onProgress?: ((progress: DownloadFilesProgress) => void) | undefined;
  /** Reports the progress of each file separately, as bytes arrive and once when the file is done. */
  onFileProgress?: ((progress: DownloadFileProgress) => void) | undefined;
}

/** The progress of all files together. */
export interface DownloadFilesProgress {
  /** Files that are done, whether they succeeded or failed. */
  finishedFiles: number;
  /** Files that could not be downloaded. */
  failedFiles: number;
  /** Files to download. */
  totalFiles: number;
  /** Bytes of all files so far. */
  receivedBytes: number;
  /** `null` until the length of every file is known. */
  totalBytes: number | null;
}

/** The progress of one of several downloads. */
export interface DownloadFileProgress extends DownloadProgress {
  /** The file's id. */
  fileId: string;
  /** The file's position in the list passed to `downloadFiles`, from 0. */
  index: number;
  /** The file's result, once it is done. */
  result?: DownloadFilesResult | undefined;
}

/** The result of one file: its path, or the error that ended its download. */
export type DownloadFilesResult =
  | { fileId: string; path: string; error?: undefined }
  | { fileId: string; path?: undefined; error: Error };
