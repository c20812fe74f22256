import { constants, type Stats } from "node:fs";
import { type FileHandle, lstat, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** How far a download was when it ended, and which version of which file it is of. */
export interface Begun {
  /** Strong validator of the version that the bytes belong to. */
  etag: string;
  totalBytes: number;
  receivedBytes: number;
}

const MARK = "KALr";
const TAIL_BYTES = 4 + MARK.length;
/** A strong validator as it may stand in a header. */
const ETAG = /^"[\x21\x23-\x7e\x80-\xff]*"$/;
/** The facts are a few hundred bytes. More are not read: a planted file could ask for gigabytes of memory. */
const MAX_FACTS_BYTES = 16 * 1024;
/** Not through a link, which would write somewhere else, and without waiting for the other end of a pipe. */
const READ_AND_WRITE = constants.O_RDWR | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Where the beginning of a file waits for the next try: hidden, in the folder of the target. Its name depends on the
 * source alone, because the target may get another number the next time.
 */
async function keptPath(target: string, source: string): Promise<string> {
  // Loaded when needed: it takes milliseconds, and hardly any process keeps a beginning.
  const { createHash } = await import("node:crypto");
  const short = createHash("sha256").update(source).digest("hex").slice(0, 16);
  return join(dirname(target), `.kal-${short}.kept`);
}

/**
 * Puts a part aside. What it is of is written behind its bytes: in a file of its own it could come to stand
 * beside the bytes of another try.
 */
export async function putAside(
  file: FileHandle,
  part: string,
  target: string,
  source: string,
  begun: Begun,
): Promise<void> {
  const facts = Buffer.from(JSON.stringify({ source, ...begun }));
  const tail = Buffer.alloc(TAIL_BYTES);
  tail.writeUInt32BE(facts.length);
  tail.write(MARK, 4, "ascii");
  await file.truncate(begun.receivedBytes);
  await file.writev([facts, tail], begun.receivedBytes);
  await file.close();
  await rename(part, await keptPath(target, source));
}

/**
 * Takes what was put aside, as `part`: of several that want it, one gets it. `null` where there is nothing that
 * can be gone on with.
 */
export async function takeKept(
  part: string,
  target: string,
  source: string,
): Promise<{ file: FileHandle; begun: Begun } | null> {
  const kept = await keptPath(target, source);
  try {
    // A folder could not be removed again.
    if ((await lstat(kept)).isDirectory()) return null;
    await rename(kept, part);
  } catch {
    return null;
  }
  const file = await open(part, READ_AND_WRITE).catch(() => null);
  const begun = file && (await readFacts(file, source).catch(() => null));
  if (begun) {
    await file.truncate(begun.receivedBytes);
    return { file, begun };
  }
  await file?.close();
  await rm(part, { force: true }).catch(() => {});
  return null;
}

/** A file that only this user can have made, and that has no other name under which somebody could change it. */
function isOwnFile(stats: Stats): boolean {
  const user = process.geteuid?.();
  return stats.isFile() && stats.nlink === 1 && (user === undefined || stats.uid === user);
}

/** `null` for a file that was not written to its end, or not by `putAside`. */
async function readFacts(file: FileHandle, source: string): Promise<Begun | null> {
  const stats = await file.stat();
  if (!isOwnFile(stats)) return null;
  const { size } = stats;
  const tail = await readAt(file, size - TAIL_BYTES, TAIL_BYTES);
  if (tail.toString("ascii", 4) !== MARK) return null;
  const length = tail.readUInt32BE();
  // Read from before its beginning, a file ends the whole process.
  if (length > Math.min(size - TAIL_BYTES, MAX_FACTS_BYTES)) return null;
  const facts = JSON.parse(String(await readAt(file, size - TAIL_BYTES - length, length)));
  const { etag, totalBytes, receivedBytes } = facts;
  const fits = facts.source === source && ETAG.test(etag) && receivedBytes === size - TAIL_BYTES - length;
  return fits && receivedBytes > 0 && receivedBytes < totalBytes ? { etag, totalBytes, receivedBytes } : null;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
