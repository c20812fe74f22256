import type { FileDownload } from "@kal/core";

/** A file that is read while it arrives. To stop the download, call `stream.cancel()`. */
export interface FileStream {
  /** Errors if the download breaks, stalls or ends early. Data is fetched only as fast as it is read. */
  stream: ReadableStream<Uint8Array>;
  /** A safe file name. */
  name: string;
  /** The media type in lower case, without parameters. */
  type: string;
  /** Size in bytes; `null` if the server sent no length. */
  size: number | null;
}

export function toStream(download: FileDownload): FileStream {
  return { stream: download.stream(), name: download.name, type: download.type, size: download.size };
}
