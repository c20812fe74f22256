import { TableError } from "../table-error";
import type { ByteSource } from "../util/byte-source";

/** A file in a zip archive, as the directory at the end of the archive describes it. */
export interface ZipEntry {
  name: string;
  /** 0 for stored, 8 for deflated. */
  method: number;
  isEncrypted: boolean;
  crc: number;
  packedSize: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_LOCATOR_BYTES = 20;
const ZIP64_END_BYTES = 56;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
/** Workbooks have some hundred parts. */
const MAX_DIRECTORY_BYTES = 16 * 1024 * 1024;
const MAX_UINT32 = 0xffffffff;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const damaged = () =>
  new TableError("The workbook is damaged or cut off: the end of the zip archive is missing");

/** Reads the directory of a zip archive. Throws `TableError` if it is not complete. */
export async function readDirectory(source: ByteSource): Promise<Map<string, ZipEntry>> {
  const { start, size } = await findDirectory(source);
  if (size > MAX_DIRECTORY_BYTES || start + size > source.size) throw damaged();
  const view = viewOf(await source.read(start, start + size));
  const entries = new Map<string, ZipEntry>();
  for (let at = 0; at + ENTRY_BYTES <= size; ) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) break;
    const { entry, length } = readEntry(view, at);
    if (entries.has(entry.name)) throw new TableError(`The zip archive has two parts called "${entry.name}"`);
    entries.set(entry.name, entry);
    at += length;
  }
  return entries;
}

async function findDirectory(source: ByteSource): Promise<{ start: number; size: number }> {
  const from = Math.max(0, source.size - END_BYTES - MAX_COMMENT_BYTES);
  const view = viewOf(await source.read(from, source.size));
  let at = view.byteLength - END_BYTES;
  while (at >= 0 && view.getUint32(at, true) !== END_SIGNATURE) at -= 1;
  if (at < 0) throw damaged();
  const [size, start] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
  const locator = at - ZIP64_LOCATOR_BYTES;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR_SIGNATURE) return { start, size };
  const end = Number(view.getBigUint64(locator + 8, true));
  if (end + ZIP64_END_BYTES > source.size) throw damaged();
  const zip64 = viewOf(await source.read(end, end + ZIP64_END_BYTES));
  return { size: Number(zip64.getBigUint64(40, true)), start: Number(zip64.getBigUint64(48, true)) };
}

function readEntry(view: DataView, at: number): { entry: ZipEntry; length: number } {
  const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
  const length = ENTRY_BYTES + nameLength + extraLength + view.getUint16(at + 32, true);
  if (at + length > view.byteLength) throw damaged();
  const name = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_BYTES, nameLength);
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const extra = new DataView(view.buffer, view.byteOffset + at + ENTRY_BYTES + nameLength, extraLength);
  const [size = 0, packedSize = 0, offset = 0] = withZip64(sizes, extra);
  return {
    length,
    entry: {
      // Some writers use backslashes.
      name: new TextDecoder().decode(name).replaceAll("\\", "/"),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      size,
      packedSize,
      offset,
    },
  };
}

/** Replaces the sizes that do not fit 32 bits by those of the zip64 field, which has them in the same order. */
function withZip64(sizes: readonly number[], extra: DataView): number[] {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return sizes.map((size) => {
      if (size !== MAX_UINT32) return size;
      if (next + 8 > extra.byteLength) throw damaged();
      next += 8;
      return Number(extra.getBigUint64(next - 8, true));
    });
  }
  return [...sizes];
}
