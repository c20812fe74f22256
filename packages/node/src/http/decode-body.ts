import type { IncomingMessage } from "node:http";
import type { Readable, Transform } from "node:stream";

/** More layers than any server means; each costs memory. */
const MOST_LAYERS = 3;

const KNOWN = new Set(["gzip", "x-gzip", "deflate", "br"]);

/** The codings to undo, last applied first; empty where there is none that we know. */
export function codingsOf(header: string | null): string[] {
  if (!header) return [];
  const codings = header
    .split(",")
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one && one !== "identity");
  return codings.length <= MOST_LAYERS && codings.every((one) => KNOWN.has(one)) ? codings.reverse() : [];
}

/** The body as it was before its coding: servers behind some gateways compress without being asked. */
export async function decodeBody(incoming: IncomingMessage, codings: readonly string[]): Promise<Readable> {
  // Loaded when needed: it takes milliseconds, and hardly any answer is compressed.
  const [zlib, { pipeline, Readable }] = await Promise.all([import("node:zlib"), import("node:stream")]);
  const chunks = incoming[Symbol.asyncIterator]() as AsyncIterableIterator<Uint8Array>;
  const { done, value: first } = await chunks.next();
  // Nothing is not valid in any coding, but servers send it.
  if (done) return Readable.from([]);
  const layers = codings.map((coding, index): Transform => {
    if (coding === "br") return zlib.createBrotliDecompress();
    // What is called deflate comes with or without a wrapper, whose first byte has an 8 in its lower half.
    if (coding === "deflate" && index === 0 && ((first[0] ?? 0) & 0x0f) !== 8) return zlib.createInflateRaw();
    return zlib.createUnzip();
  });
  const whole = async function* () {
    yield first;
    yield* chunks;
  };
  // The reader of the last layer learns of every failure; there is nothing to add here.
  pipeline([Readable.from(whole()), ...layers], () => {});
  return layers.at(-1) as Transform;
}
