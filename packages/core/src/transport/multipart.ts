import type { JsonObject } from "../json";

/** Content of a file to upload. A `Blob` or `File` is not copied; text goes as UTF-8. */
export type FileContent = Blob | Uint8Array | ArrayBuffer | string;

export interface MultipartBody {
  /** Sent first, as JSON text in a part named `body`; left out when absent. */
  metadata?: JsonObject;
  fileName: string;
  fileType: string;
  content: FileContent;
}

/**
 * Builds the form by hand as one Blob: its length is known, nothing is copied, a file-backed Blob streams
 * from disk, and every attempt can send it again. `FormData` offers none of the four everywhere.
 */
export function encodeMultipart(body: MultipartBody): { contentType: string; blob: Blob } {
  const boundary = `----kal${crypto.randomUUID().replaceAll("-", "")}`;
  const metadata = body.metadata
    ? `--${boundary}\r\nContent-Disposition: form-data; name="body"\r\n\r\n${JSON.stringify(body.metadata)}\r\n`
    : "";
  const head = `${metadata}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${quoted(body.fileName)}"\r\nContent-Type: ${oneLine(body.fileType)}\r\n\r\n`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    blob: new Blob([head, body.content as BlobPart, `\r\n--${boundary}--\r\n`]),
  };
}

/** The escapes browsers use in a file name; a raw quote or line break would end the header. */
function quoted(name: string): string {
  return name.replaceAll("\r", "%0D").replaceAll("\n", "%0A").replaceAll('"', "%22");
}

function oneLine(type: string): string {
  return /^[\w.+-]+\/[\w.+-]+(;[^\r\n]*)?$/.test(type) ? type : "application/octet-stream";
}
