import type { IncomingMessage } from "node:http";
import type { Readable, Transform } from "node:stream";

/** Maximum number of encodings to undo. Each costs memory, and no real server uses more. */
const MAX_LAYERS = 3;

const KNOWN = new Set(["gzip", "x-gzip", "deflate", "br"]);

/** Returns the encodings to undo, the last applied first. Returns none if any of them is unknown. */
export function contentEncodings(header: string | null): string[] {
  if (!header) return [];
  const encodings = header
    .split(",")
    .map((encoding) => encoding.trim().toLowerCase())
    .filter((encoding) => encoding && encoding !== "identity");
  return encodings.length <= MAX_LAYERS && encodings.every((encoding) => KNOWN.has(encoding))
    ? encodings.reverse()
    : [];
}

/** Returns the decompressed body. Some gateways compress responses although the request does not ask for it. */
export async function decodeBody(incoming: IncomingMessage, encodings: readonly string[]): Promise<Readable> {
  // Loaded lazily: zlib takes milliseconds to load, and few responses are compressed.
  const [zlib, { pipeline, Readable }] = await Promise.all([import("node:zlib"), import("node:stream")]);
  const chunks = incoming[Symbol.asyncIterator]() as AsyncIterableIterator<Uint8Array>;
  const { done, value: first } = await chunks.next();
  // An empty body is not valid in any encoding, but servers send it.
  if (done) return Readable.from([]);
  const layers = encodings.map((encoding, index): Transform => {
    if (encoding === "br") return zlib.createBrotliDecompress();
    // Servers send deflate with or without the zlib wrapper, whose first byte has an 8 in its lower half.
    if (encoding === "deflate" && index === 0 && ((first[0] ?? 0) & 0x0f) !== 8)
      return zlib.createInflateRaw();
    return zlib.createUnzip();
  });
  const whole = async function* () {
    yield first;
    yield* chunks;
  };
  // Every error reaches the reader of the last layer, so the callback has nothing to do.
  pipeline([Readable.from(whole()), ...layers], () => {});
  return layers.at(-1) as Transform;
}
