import { Inflate } from "fflate";
import { TableError } from "../table-error";
import type { ByteSource } from "../util/byte-source";
import { crc32 } from "./crc32";
import { readDirectory, type ZipEntry } from "./zip-directory";

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
/** Deflate makes at most 1,032 bytes of one, so a chunk of this size never unpacks to more than 16 MiB. */
const CHUNK_BYTES = 16 * 1024;

/** A zip archive whose entries unpack to a limited number of bytes in all. */
export class ZipArchive {
  readonly #source: ByteSource;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #maxBytes: number;

  private constructor(source: ByteSource, entries: ReadonlyMap<string, ZipEntry>, maxBytes: number) {
    this.#source = source;
    this.#entries = entries;
    this.#maxBytes = maxBytes;
  }

  /** Reads the directory of an archive. Throws `TableError` if it is not a complete zip archive. */
  static async open(source: ByteSource, maxBytes: number): Promise<ZipArchive> {
    return new ZipArchive(source, await readDirectory(source), maxBytes);
  }

  /** Returns the name of an entry as the archive has it. Excel ignores case. */
  find(name: string): string | undefined {
    if (this.#entries.has(name)) return name;
    return [...this.#entries.keys()].find((key) => key.toLowerCase() === name.toLowerCase());
  }

  /**
   * Unpacks an entry, a piece at a time. Throws `TableError` as soon as it exceeds the limit or the size that the archive
   * states, and at its end if it is damaged.
   */
  async *read(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name);
    if (!entry) throw new TableError(`The workbook has no part "${name}"`);
    if (entry.isEncrypted)
      throw new TableError("The workbook is protected by a password. Remove it in Excel");
    if (entry.method !== 0 && entry.method !== 8)
      throw new TableError(
        `The part "${name}" is compressed with a method that no workbook uses (${entry.method})`,
      );
    let size = 0;
    let sum = 0;
    for await (const piece of this.#unpack(entry)) {
      size += piece.length;
      if (size > this.#maxBytes)
        throw new TableError(
          `The workbook unpacks to more than ${this.#maxBytes} bytes. Save it as CSV, or raise maxUnpackedBytes`,
        );
      sum = crc32(piece, sum);
      yield piece;
    }
    if (size !== entry.size || sum !== entry.crc)
      throw new TableError(`The workbook is damaged: "${name}" does not match its checksum`);
  }

  async *#unpack(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    const start = await this.#dataStart(entry);
    const end = start + entry.packedSize;
    if (entry.method === 0) {
      for (let at = start; at < end; at += CHUNK_BYTES)
        yield await this.#source.read(at, Math.min(at + CHUNK_BYTES, end));
      return;
    }
    let pieces: Uint8Array[] = [];
    const inflate = new Inflate((piece) => pieces.push(piece));
    for (let at = start; at < end; at += CHUNK_BYTES) {
      const to = Math.min(at + CHUNK_BYTES, end);
      const packed = await this.#source.read(at, to);
      try {
        // fflate keeps its window in the array, so it gets one of its own.
        inflate.push(packed.slice(), to === end);
      } catch {
        throw new TableError(`The workbook is damaged: "${entry.name}" cannot be unpacked`);
      }
      yield* pieces;
      pieces = [];
    }
  }

  async #dataStart({ name, offset, packedSize }: ZipEntry): Promise<number> {
    const bytes = await this.#source.read(offset, Math.min(offset + LOCAL_HEADER_BYTES, this.#source.size));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const isHeader = bytes.length === LOCAL_HEADER_BYTES && view.getUint32(0, true) === LOCAL_HEADER;
    const start = isHeader
      ? offset + LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true)
      : 0;
    if (!isHeader || start + packedSize > this.#source.size)
      throw new TableError(`The workbook is damaged: "${name}" is not where its directory says`);
    return start;
  }
}
