import { Reply } from "../engine/route";
import type { FileRow } from "../world/world";

/** Returns a stored file as a download, whole or the requested range. */
export function fileReply(file: FileRow, headers: Headers): Reply {
  const tag = etag(file.bytes);
  const size = file.bytes.length;
  const common = {
    "content-type": file.type,
    "content-disposition": contentDisposition(file.name),
    "accept-ranges": "bytes",
    etag: tag,
  };
  const condition = headers.get("if-range");
  // If the file has changed, a resumed download gets the whole new file.
  const range = condition === null || condition === tag ? byteRange(headers.get("range"), size) : null;
  if (range === null) return new Reply(200, file.bytes, { ...common, "content-length": String(size) });
  if (range === "unsatisfiable") {
    return new Reply(416, null, {
      "accept-ranges": "bytes",
      "content-range": `bytes */${size}`,
      "content-length": "0",
    });
  }
  return new Reply(206, file.bytes.subarray(range.from, range.to + 1), {
    ...common,
    "content-range": `bytes ${range.from}-${range.to}/${size}`,
    "content-length": String(range.to - range.from + 1),
  });
}

const encode = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** Returns an `attachment` header with an ASCII name, and the full name in RFC 8187 encoding if they differ. */
export function contentDisposition(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, "_").replace(/["\\]/g, "_");
  return `attachment; filename="${ascii}"${ascii === name ? "" : `; filename*=UTF-8''${encode(name)}`}`;
}

export interface ByteRange {
  /** First and last byte, both inclusive. */
  from: number;
  to: number;
}

/**
 * Parses a `Range` header. `null` means to send the whole file: RFC 9110 ignores invalid headers, and allows ignoring
 * several ranges. `"unsatisfiable"` means a 416.
 */
export function byteRange(header: string | null, length: number): ByteRange | "unsatisfiable" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  const [, first = "", last = ""] = match ?? [];
  if (first === "" && last === "") return null;
  if (first === "") {
    const count = Math.min(Number(last), length);
    return count === 0 ? "unsatisfiable" : { from: length - count, to: length - 1 };
  }
  const from = Number(first);
  if (last !== "" && Number(last) < from) return null;
  if (from >= length) return "unsatisfiable";
  return { from, to: last === "" ? length - 1 : Math.min(Number(last), length - 1) };
}

const PRIME = 0x01000193;

const known = new WeakMap<Uint8Array, string>();

function compute(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < bytes.length; index += 1) hash = Math.imul(hash ^ (bytes[index] ?? 0), PRIME);
  return `"${bytes.length.toString(16)}-${(hash >>> 0).toString(16)}"`;
}

/**
 * Returns a strong ETag: a hash of the bytes (FNV-1a, not cryptographic). It is cached, because a large file is often
 * downloaded in ranges.
 */
export function etag(bytes: Uint8Array): string {
  const tag = known.get(bytes) ?? compute(bytes);
  known.set(bytes, tag);
  return tag;
}
