import type { Fault } from "./fault";
import { isPaced, shapeStream } from "./shape-stream";

async function gzipped(response: Response): Promise<Uint8Array> {
  const stream = new Blob([await response.arrayBuffer()]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Applies a fault to a response: first the headers, then the encoding, then the timing of the bytes. */
export async function alterResponse(
  fault: Fault,
  response: Response,
  signal: AbortSignal,
): Promise<Response> {
  const headers = new Headers(response.headers);
  alterRanges(fault, headers);
  let body: ReadableStream<Uint8Array> | null = response.body;
  if (fault.gzip) {
    const bytes = await gzipped(response);
    headers.set("content-encoding", "gzip");
    headers.set("content-length", String(bytes.length));
    body = new Response(bytes as BodyInit).body;
  }
  if (fault.contentLength === null) headers.delete("content-length");
  if (typeof fault.contentLength === "number") headers.set("content-length", String(fault.contentLength));
  for (const [name, value] of Object.entries(fault.headers ?? {})) headers.set(name, value);
  if (body && isPaced(fault)) body = shapeStream(body, fault, signal);
  return new Response(body, { status: response.status, headers });
}

/** Drops the `Range` of a request whose `If-Range` no longer matches because the fault changes the file. */
export function alterRequest(fault: Fault, headers: Headers): Headers {
  if (!fault.changedEtag || !headers.has("if-range")) return headers;
  const altered = new Headers(headers);
  altered.delete("range");
  return altered;
}

const shifted = (contentRange: string) =>
  contentRange.replace(/^bytes (\d+)-(\d+)/, (_, from, to) => `bytes ${Number(from) + 1}-${Number(to) + 1}`);

/** Replaces the headers that describe the range or the version of the file. */
export function alterRanges(fault: Fault, headers: Headers): void {
  const range = headers.get("content-range");
  if (fault.wrongRange && range !== null) headers.set("content-range", shifted(range));
  const etag = headers.get("etag");
  if (fault.changedEtag && etag !== null) headers.set("etag", `"changed-${etag.replaceAll('"', "")}"`);
}
