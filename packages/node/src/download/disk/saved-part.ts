import { constants, type Stats } from "node:fs";
import { type FileHandle, lstat, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Where a download ended early, and the version of the file that its bytes belong to. */
export interface ResumePoint {
  /** Strong validator of that version. */
  etag: string;
  totalBytes: number;
  receivedBytes: number;
}

const MARK = "KALr";
const TAIL_BYTES = 4 + MARK.length;
/** A strong validator in the form that a header allows. */
const ETAG = /^"[\x21\x23-\x7e\x80-\xff]*"$/;
/** Real metadata takes a few hundred bytes. The limit keeps a planted file from claiming gigabytes of memory. */
const MAX_METADATA_BYTES = 16 * 1024;
/** Does not follow a link, which would write somewhere else, or wait for the other end of a pipe. */
const READ_AND_WRITE = constants.O_RDWR | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Returns the path of the saved part: a hidden file in the folder of the target. Its name depends only on the source,
 * because the next attempt may get a different number in its target's name.
 */
async function savedPartPath(target: string, source: string): Promise<string> {
  // Loaded lazily: node:crypto takes milliseconds to load, and few processes save a part.
  const { createHash } = await import("node:crypto");
  const short = createHash("sha256").update(source).digest("hex").slice(0, 16);
  return join(dirname(target), `.kal-${short}.kept`);
}

/**
 * Saves a part for a later attempt and closes it. The metadata goes behind the bytes: in a separate file, it could end
 * up beside the bytes of another attempt.
 */
export async function savePart(
  file: FileHandle,
  part: string,
  target: string,
  source: string,
  resumePoint: ResumePoint,
): Promise<void> {
  const metadata = Buffer.from(JSON.stringify({ source, ...resumePoint }));
  const tail = Buffer.alloc(TAIL_BYTES);
  tail.writeUInt32BE(metadata.length);
  tail.write(MARK, 4, "ascii");
  await file.truncate(resumePoint.receivedBytes);
  await file.writev([metadata, tail], resumePoint.receivedBytes);
  await file.close();
  await rename(part, await savedPartPath(target, source));
}

/**
 * Moves the saved part of a source to `part` and opens it. If several downloads try, exactly one gets it. Returns `null`
 * if there is no saved part, or if it cannot be resumed.
 */
export async function takeSavedPart(
  part: string,
  target: string,
  source: string,
): Promise<{ file: FileHandle; resumePoint: ResumePoint } | null> {
  const saved = await savedPartPath(target, source);
  try {
    // Folders are ignored, because `rm` below could not remove them.
    if ((await lstat(saved)).isDirectory()) return null;
    await rename(saved, part);
  } catch {
    return null;
  }
  const file = await open(part, READ_AND_WRITE).catch(() => null);
  const resumePoint = file && (await readMetadata(file, source).catch(() => null));
  if (resumePoint) {
    await file.truncate(resumePoint.receivedBytes);
    return { file, resumePoint };
  }
  await file?.close();
  await rm(part, { force: true }).catch(() => {});
  return null;
}

/** True for a file that belongs to this user and has no second name through which another process could change it. */
function isOwnFile(stats: Stats): boolean {
  const user = process.geteuid?.();
  return stats.isFile() && stats.nlink === 1 && (user === undefined || stats.uid === user);
}

/** Returns `null` for a file that `savePart` did not write, or did not finish. */
async function readMetadata(file: FileHandle, source: string): Promise<ResumePoint | null> {
  const stats = await file.stat();
  if (!isOwnFile(stats)) return null;
  const { size } = stats;
  const tail = await readAt(file, size - TAIL_BYTES, TAIL_BYTES);
  if (tail.toString("ascii", 4) !== MARK) return null;
  const length = tail.readUInt32BE();
  // Without this check the read could start at a negative position, which crashes the process.
  if (length > Math.min(size - TAIL_BYTES, MAX_METADATA_BYTES)) return null;
  const metadata = JSON.parse(String(await readAt(file, size - TAIL_BYTES - length, length)));
  const { etag, totalBytes, receivedBytes } = metadata;
  const matches =
    metadata.source === source && ETAG.test(etag) && receivedBytes === size - TAIL_BYTES - length;
  return matches && receivedBytes > 0 && receivedBytes < totalBytes
    ? { etag, totalBytes, receivedBytes }
    : null;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
