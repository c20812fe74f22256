import type { FileDownload } from "@kal/core";

/** A file that is read while it arrives. Let go of it with `stream.cancel()`. */
export interface FileStream {
  /** Errors where the download breaks, stalls or ends early. Nothing is fetched faster than it is read. */
  stream: ReadableStream<Uint8Array>;
  /** A safe file name. */
  name: string;
  /** The media type without parameters, lower case. */
  type: string;
  /** Bytes, `null` where the length is not known. */
  size: number | null;
}

export function toStream(download: FileDownload): FileStream {
  return { stream: download.stream(), name: download.name, type: download.type, size: download.size };
}
