/** A file whose parts can be read in any order, such as one on disk. */
export interface ByteSource {
  /** The name of the file, which tells SDF from CSV. */
  readonly name?: string | undefined;
  /** The size in bytes. */
  readonly size: number;
  /** Reads the bytes from `start` up to, but not including, `end`. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/**
 * The contents of a file: a `Blob` or `File`, bytes, a stream, or a `ByteSource`. In Node, `fs.openAsBlob(path)` returns
 * a `Blob` that reads from the disk. A stream can be read once, and a workbook in a stream is held in memory.
 */
export type TableInput =
  | Blob
  | Uint8Array
  | ByteSource
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>;

const CHUNK_BYTES = 64 * 1024;

/** Converts any input to a source, which for a stream means reading all of it. */
export async function toByteSource(input: TableInput): Promise<ByteSource> {
  if (isBlob(input))
    return {
      name: "name" in input && typeof input.name === "string" ? input.name : undefined,
      size: input.size,
      read: async (start, end) => new Uint8Array(await input.slice(start, end).arrayBuffer()),
    };
  if (input instanceof Uint8Array)
    return { size: input.length, read: async (start, end) => input.subarray(start, end) };
  if ("read" in input) return input;
  const chunks: Uint8Array[] = [];
  for await (const chunk of iterate(input)) chunks.push(chunk);
  return toByteSource(joinBytes(chunks));
}

/** Reads an input from its start, a piece at a time. */
export async function* readBytes(input: TableInput): AsyncGenerator<Uint8Array> {
  if (isStream(input)) {
    yield* iterate(input);
    return;
  }
  const source = await toByteSource(input);
  for (let at = 0; at < source.size; at += CHUNK_BYTES)
    yield await source.read(at, Math.min(at + CHUNK_BYTES, source.size));
}

/** Returns the first bytes of an input, and an input that still has them. */
export async function peekBytes(input: TableInput, length: number): Promise<[Uint8Array, TableInput]> {
  if (!isStream(input)) {
    const source = await toByteSource(input);
    return [await source.read(0, Math.min(length, source.size)), source];
  }
  const chunks = iterate(input);
  const read: Uint8Array[] = [];
  for (let size = 0; size < length; ) {
    const next = await chunks.next();
    if (next.done) break;
    read.push(next.value);
    size += next.value.length;
  }
  const whole = async function* () {
    yield* read;
    yield* chunks;
  };
  return [joinBytes(read).subarray(0, length), whole()];
}

export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

type Stream = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

const isBlob = (input: TableInput): input is Blob =>
  "arrayBuffer" in input && "slice" in input && "size" in input;

const isStream = (input: TableInput): input is Stream =>
  "getReader" in input || Symbol.asyncIterator in input;

/** Safari's streams cannot be iterated, so this reads them with a reader. */
async function* iterate(stream: Stream): AsyncGenerator<Uint8Array> {
  if (!("getReader" in stream)) {
    yield* stream;
    return;
  }
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
