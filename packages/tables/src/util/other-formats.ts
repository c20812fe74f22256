import { TableError } from "../table-error";

const BZIP2 = "is compressed with bzip2. Unpack it with bunzip2";
/** The first bytes of formats that users mistake for tables, with `null` for any byte. No CSV starts with them. */
const OTHER_FORMATS: readonly [signature: readonly (number | null)[], description: string][] = [
  [[0x1f, 0x8b], "is compressed with gzip. Unpack it with gunzip"],
  // "BZh" alone can start a column name, so this includes the mark of the first block, or of the end.
  [[0x42, 0x5a, 0x68, null, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59], BZIP2],
  [[0x42, 0x5a, 0x68, null, 0x17, 0x72, 0x45, 0x38, 0x50, 0x90], BZIP2],
  [[0xfd, 0x37, 0x7a, 0x58], "is compressed with xz. Unpack it with unxz"],
  [[0x28, 0xb5, 0x2f, 0xfd], "is compressed with zstd. Unpack it with unzstd"],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], "is a PDF. Export the data as CSV"],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** Old workbooks, and new ones with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** Enough bytes to recognize each format above and each byte order mark. */
export const SIGNATURE_LENGTH = 10;

const startsWith = (bytes: Uint8Array, signature: readonly (number | null)[]) =>
  signature.every((byte, at) => byte === null || bytes[at] === byte);

export const isZip = (first: Uint8Array) => startsWith(first, ZIP) || startsWith(first, EMPTY_ZIP);

export const isCompoundFile = (first: Uint8Array) => startsWith(first, COMPOUND_FILE);

/** Throws `TableError` if these are the first bytes of a format that cannot be read. */
export function rejectOtherFormats(first: Uint8Array): void {
  const other = OTHER_FORMATS.find(([signature]) => startsWith(first, signature));
  if (other) throw new TableError(`The file ${other[1]}, and try again`);
}
