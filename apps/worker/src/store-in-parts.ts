import type { FileDownload } from "@kal/core";

/** R2 takes parts of one size, from 5 MiB on; only the last may be smaller. */
const PART_BYTES = 8 * 1024 * 1024;

/**
 * Writes a download of unknown length to R2, which asks for the length of whatever is put in one piece. At most one
 * part is held. Nothing is to be seen under `key` until all of it has come.
 */
export async function storeInParts(bucket: R2Bucket, key: string, file: FileDownload): Promise<void> {
  const upload = await bucket.createMultipartUpload(key, { httpMetadata: { contentType: file.type } });
  const parts: R2UploadedPart[] = [];
  const store = async (bytes: Uint8Array) => {
    parts.push(await upload.uploadPart(parts.length + 1, bytes));
  };
  try {
    const held = new Uint8Array(PART_BYTES);
    let length = 0;
    await file.read(async (chunk) => {
      for (let at = 0; at < chunk.length; ) {
        const piece = chunk.subarray(at, at + PART_BYTES - length);
        held.set(piece, length);
        length += piece.length;
        at += piece.length;
        if (length < PART_BYTES) continue;
        await store(held);
        length = 0;
      }
    });
    if (length > 0 || parts.length === 0) await store(held.subarray(0, length));
    await upload.complete(parts);
  } catch (error) {
    file.cancel();
    await upload.abort();
    throw error;
  }
}
