import type { FileDownload } from "@kal/core";

/** Chunks are folded into a Blob at this size, which browsers may then keep on disk instead of in the page's memory. */
const FOLD_BYTES = 4 * 1024 * 1024;

/** Reads a download to its end. Throws as `FileDownload.read` does; nothing incomplete is handed over. */
export async function toFile(download: FileDownload): Promise<File> {
  const folded: Blob[] = [];
  let loose: BlobPart[] = [];
  let bytes = 0;
  await download.read((chunk) => {
    loose.push(chunk as BlobPart);
    bytes += chunk.length;
    if (bytes < FOLD_BYTES) return;
    folded.push(new Blob(loose));
    loose = [];
    bytes = 0;
  });
  return new File([...folded, ...loose], download.name, { type: download.type });
}
