import { encodeJson } from "../transport/encode-json";
import type { OutgoingBody } from "../transport/types";
import type { JsonObject } from "../util/json";
import { encodeUtf8 } from "../util/utf8";
import { joinStream } from "./join-stream";
import { type ContentStream, type StreamSource, streamContent } from "./upload-stream";

/**
 * Content of a file to upload. A function, or anything with a `stream()` method, is asked for a fresh stream at
 * each attempt, so a repeated call sends the file whole again. A bare stream can be read only once: it is sent
 * once, and a failure says that the call was not repeated.
 */
export type FileContent =
  | Blob
  | Uint8Array
  | ArrayBuffer
  | string
  | StreamSource
  | ReadableStream<Uint8Array>;

export interface MultipartBody {
  /** Sent first, as JSON text in a part named `body`; left out when absent. */
  metadata?: JsonObject | undefined;
  fileName: string;
  fileType: string;
  content: FileContent;
}

export interface EncodedMultipart {
  contentType: string;
  body: OutgoingBody;
  /** Length of a streamed body in bytes, where it is known. */
  bodyLength?: number | undefined;
  /** False where the body can be sent only once. */
  replayable: boolean;
}

/**
 * Builds the form by hand. What is not a stream becomes one Blob: its length is known, nothing is copied, a
 * file-backed Blob streams from disk, and every attempt can send it again. `FormData` offers none of the four
 * everywhere.
 */
export function encodeMultipart(form: MultipartBody): EncodedMultipart {
  const boundary = `----kal${randomHex()}`;
  const contentType = `multipart/form-data; boundary=${boundary}`;
  const metadata = form.metadata
    ? `--${boundary}\r\nContent-Disposition: form-data; name="body"\r\n\r\n${encodeJson(form.metadata)}\r\n`
    : "";
  const head = `${metadata}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${quoted(form.fileName)}"\r\nContent-Type: ${oneLine(form.fileType)}\r\n\r\n`;
  const tail = `\r\n--${boundary}--\r\n`;
  const stream = streamContent(form.content);
  if (stream) return { contentType, ...streamed(head, stream, tail) };
  const { content } = form;
  const parts = [head, content as BlobPart, tail];
  if (!(content instanceof Blob)) return { contentType, body: new Blob(parts), replayable: true };
  const body = wholeBlob(parts, content.size);
  if (body) return { contentType, body, replayable: true };
  const { size } = content;
  return { contentType, ...streamed(head, { open: () => content.stream(), size, replayable: true }, tail) };
}

/** `null` if the runtime cannot: Bun silently leaves out a file on disk, and Node refuses 4 GiB and more. */
function wholeBlob(parts: BlobPart[], size: number): Blob | null {
  try {
    const blob = new Blob(parts);
    return blob.size < size ? null : blob;
  } catch {
    return null;
  }
}

function streamed(head: string, content: ContentStream, tail: string): Omit<EncodedMultipart, "contentType"> {
  const [first, last] = [encodeUtf8(head), encodeUtf8(tail)];
  return {
    body: () => joinStream(first, content, last),
    bodyLength: content.size === null ? undefined : first.length + content.size + last.length,
    replayable: content.replayable,
  };
}

/** The escapes browsers use in a file name; a raw quote or line break would end the header. */
function quoted(name: string): string {
  return name.replaceAll("\r", "%0D").replaceAll("\n", "%0A").replaceAll('"', "%22");
}

/** As given, odd or not: the server keeps it with the file. A part without any type would count as text. */
function oneLine(type: string): string {
  return type && /^\P{Cc}+$/u.test(type) ? type : "application/octet-stream";
}

/** 32 random hex digits. Pages on plain http have no `crypto.randomUUID`, and React Native has no `crypto`. */
function randomHex(): string {
  const bytes =
    globalThis.crypto?.getRandomValues(new Uint8Array(16)) ??
    Array.from({ length: 16 }, () => Math.floor(Math.random() * 256));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
