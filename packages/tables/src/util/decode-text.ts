import { TableError } from "../table-error";
import { joinBytes } from "./byte-source";
import { isCompoundFile, isZip, rejectOtherFormats, SIGNATURE_LENGTH } from "./other-formats";

/**
 * Decodes text and removes its byte order mark. Without `encoding`, the text must be UTF-8, or UTF-16 with a byte order
 * mark. Throws `TableError` for bytes that are not valid, because decoding them would replace letters, and the original
 * text could not be restored.
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  encoding?: string,
): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let buffered: Uint8Array = new Uint8Array();
  let position = 0;
  const decode = (chunk: Uint8Array, stream: boolean) => {
    decoder ??= createDecoder(chunk, encoding);
    try {
      return decoder.decode(chunk, { stream });
    } catch {
      const name = decoder.encoding === "utf-8" ? "UTF-8" : decoder.encoding.toUpperCase();
      throw new TableError(
        `The text is not valid ${name} near byte ${position + 1}. ` +
          'Save the file as UTF-8 (Excel: "CSV UTF-8"), or name its encoding, such as windows-1252',
        {},
        { option: "encoding" },
      );
    }
  };
  for await (const chunk of bytes) {
    buffered = buffered.length === 0 ? chunk : joinBytes([buffered, chunk]);
    if (!decoder && buffered.length < SIGNATURE_LENGTH) continue;
    yield decode(buffered, true);
    position += buffered.length;
    buffered = new Uint8Array();
  }
  yield decode(buffered, false);
}

function createDecoder(first: Uint8Array, encoding: string | undefined): TextDecoder {
  rejectOtherFormats(first);
  if (isZip(first)) throw new TableError("The file is a workbook or another zip archive, not text");
  if (isCompoundFile(first)) throw new TableError("The file is an old or protected workbook, not text");
  const [one, two] = first;
  const mark = one === 0xff && two === 0xfe ? "utf-16le" : one === 0xfe && two === 0xff ? "utf-16be" : null;
  try {
    return new TextDecoder(mark ?? encoding ?? "utf-8", { fatal: true });
  } catch {
    throw new TableError(`The encoding ${JSON.stringify(encoding)} is unknown`, {}, { option: "encoding" });
  }
}
