const VERSION = 20;
// Zip dates start in 1980, so the first day stands for "no date".
const FIRST_DAY = 0x0021;

/** Little-endian numbers: [value, bytes]. */
function packed(...numbers: [value: number, bytes: 2 | 4][]): Uint8Array {
  return Uint8Array.from(
    numbers.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, index) => (value >>> (8 * index)) & 0xff),
    ),
  );
}

function join(parts: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Returns a zip archive of uncompressed entries, so that equal files give equal bytes. */
export function storedZip(files: Record<string, string>): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = new TextEncoder().encode(path);
    const bytes = new TextEncoder().encode(text);
    // Version, flags, method 0, time, date, checksum, both sizes, name length, extra length.
    const common = packed(
      ...([
        [VERSION, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [FIRST_DAY, 2],
        [crc32(bytes), 4],
      ] as [number, 2 | 4][]),
      ...([
        [bytes.length, 4],
        [bytes.length, 4],
        [name.length, 2],
        [0, 2],
      ] as [number, 2 | 4][]),
    );
    const entry = join([packed([0x04034b50, 4]), common, name, bytes]);
    // Comment length, disk, internal and external attributes, where the entry starts.
    const place = packed([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    central.push(join([packed([0x02014b50, 4], [VERSION, 2]), common, place, name]));
    local.push(entry);
    offset += entry.length;
  }
  const directory = join(central);
  const counts = packed([0, 2], [0, 2], [central.length, 2], [central.length, 2]);
  const end = join([packed([0x06054b50, 4]), counts, packed([directory.length, 4], [offset, 4], [0, 2])]);
  return join([...local, directory, end]);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The CRC-32 checksum of zip archives. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
