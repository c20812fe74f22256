import type { FileDownload } from "@kal/core";
import { clientOf } from "./client";
import type { Env } from "./env";

/**
 * `GET /files/{id}`: a file as it comes, or a part of it. Nothing is held: Kaleidoscope is read as fast as the caller
 * reads, and left when the caller leaves.
 */
export async function sendFile(fileId: string, request: Request, env: Env): Promise<Response> {
  const file = await clientOf(env).files.openFile(fileId, {
    signal: request.signal,
    headers: only(request.headers, ["range", "if-range"]),
  });
  return new Response(bodyOf(file), { status: file.partial ? 206 : 200, headers: headersOf(file) });
}

/** With its length where that is known: Workers send `Content-Length` for such a stream alone, and break a short one off. */
function bodyOf(file: FileDownload): ReadableStream<Uint8Array> {
  if (file.size === null) return file.stream();
  return file.stream().pipeThrough(new FixedLengthStream(file.size));
}

/** Written anew, from what the SDK has checked: no header of Kaleidoscope's travels on by accident. */
function headersOf({ name, type, size, etag, partial }: FileDownload): Headers {
  const headers = new Headers({
    "content-type": type,
    // A file is saved, never opened as a page of this origin.
    "content-disposition": `attachment; filename="${name}"`,
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
    "cache-control": "private, no-store, no-transform",
  });
  if (etag) headers.set("etag", etag);
  if (partial && partial.start !== null && size !== null)
    headers.set(
      "content-range",
      `bytes ${partial.start}-${partial.start + size - 1}/${partial.totalBytes ?? "*"}`,
    );
  return headers;
}

function only(headers: Headers, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}
