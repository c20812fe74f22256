import { Reply } from "../engine/route";
import type { FileRow } from "../world/world";
import { byteRange } from "./byte-range";
import { contentDisposition } from "./content-disposition";
import { etag } from "./etag";

/** A stored file as a download, whole or the range that was asked for. */
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
  // A resumed download whose file has changed gets the whole new file, not a piece that does not fit.
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
