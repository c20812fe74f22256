import { UsageError } from "../errors/cli-errors";

const BZIP2 = "is compressed with bzip2. Unpack it with bunzip2";
/** The first bytes of formats that users mistake for CSV, with `null` for any byte. No CSV starts with them. */
const OTHER_FORMATS: readonly [signature: readonly (number | null)[], description: string][] = [
  [[0x1f, 0x8b], "is compressed with gzip. Unpack it with gunzip"],
  // "BZh" alone can start a column name, so this includes the mark of the first block, or of the end.
  [[0x42, 0x5a, 0x68, null, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59], BZIP2],
  [[0x42, 0x5a, 0x68, null, 0x17, 0x72, 0x45, 0x38, 0x50, 0x90], BZIP2],
  [[0xfd, 0x37, 0x7a, 0x58], "is compressed with xz. Unpack it with unxz"],
  [[0x28, 0xb5, 0x2f, 0xfd], "is compressed with zstd. Unpack it with unzstd"],
  [[0x50, 0x4b, 0x03, 0x04], 'is a workbook or another zip archive. In Excel, save it as "CSV UTF-8"'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'is an old workbook. In Excel, save it as "CSV UTF-8"'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], "is a PDF. Export the data as CSV"],
];
/** Enough bytes to recognize each format above and each byte order mark. */
const SIGNATURE_LENGTH = 10;

/**
 * Decodes UTF-8, or UTF-16 with a byte order mark, and removes the mark. Throws `UsageError` for other encodings, because
 * decoding them would replace letters, and the original text could not be restored.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let buffered: Uint8Array = new Uint8Array();
  const decode = (chunk: Uint8Array, stream: boolean) => {
    decoder ??= createDecoder(chunk, name);
    try {
      return decoder.decode(chunk, { stream });
    } catch {
      throw new UsageError(
        `${name} is not ${decoder.encoding === "utf-8" ? "UTF-8" : "valid UTF-16"}. Save it as "CSV UTF-8", and try again.`,
      );
    }
  };
  for await (const chunk of bytes) {
    buffered = buffered.length === 0 ? chunk : Buffer.concat([buffered, chunk]);
    if (!decoder && buffered.length < SIGNATURE_LENGTH) continue;
    yield decode(buffered, true);
    buffered = new Uint8Array();
  }
  yield decode(buffered, false);
}

function createDecoder(first: Uint8Array, name: string): TextDecoder {
  const other = OTHER_FORMATS.find(([signature]) =>
    signature.every((byte, at) => byte === null || first[at] === byte),
  );
  if (other) throw new UsageError(`${name} ${other[1]}, and try again.`);
  const [one, two] = first;
  const encoding =
    one === 0xff && two === 0xfe ? "utf-16le" : one === 0xfe && two === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true });
}
