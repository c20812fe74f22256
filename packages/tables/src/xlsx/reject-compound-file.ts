import { TableError } from "../table-error";
import type { ByteSource } from "../util/byte-source";

const CHUNK_BYTES = 64 * 1024;
const utf16 = (name: string) => [...name].map((letter) => `${letter}\0`).join("");
const PASSWORD = utf16("EncryptedPackage");

/**
 * Throws `TableError` for a compound file: a workbook with a password, or one of Excel 97 to 2003. Their directories name
 * what they hold.
 */
export async function rejectCompoundFile(source: ByteSource): Promise<never> {
  let before = "";
  for (let at = 0; at < source.size; at += CHUNK_BYTES) {
    const bytes = await source.read(at, Math.min(at + CHUNK_BYTES, source.size));
    const text = before + new TextDecoder("latin1").decode(bytes);
    if (text.includes(PASSWORD))
      throw new TableError(
        "The workbook is protected by a password. Remove the password in Excel, and try again",
      );
    before = text.slice(-PASSWORD.length);
  }
  throw new TableError(
    "The file is a workbook of Excel 97 to 2003 (.xls), or another old Office file. Save it in Excel as .xlsx, and try again",
  );
}
