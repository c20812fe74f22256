import type { FileDownload } from "@kal/core";

/** Chunks are merged into a Blob at this size. Browsers can keep a Blob on disk instead of in the page's memory. */
const MERGE_BYTES = 4 * 1024 * 1024;

/** Reads a complete download. Throws like `FileDownload.read`, so an incomplete file is never returned. */
export async function toFile(download: FileDownload): Promise<File> {
  const merged: Blob[] = [];
  let pending: BlobPart[] = [];
  let bytes = 0;
  await download.read((chunk) => {
    pending.push(chunk as BlobPart);
    bytes += chunk.length;
    if (bytes < MERGE_BYTES) return;
    merged.push(new Blob(pending));
    pending = [];
    bytes = 0;
  });
  return new File([...merged, ...pending], download.name, { type: download.type });
}
