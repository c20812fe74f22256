import type { FileHandle } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { FileWriter } from "./file-writer";

const MIB = 1024 * 1024;

/** A disk that accepts at most `most` bytes per write and has `room` bytes of space. */
function disk({ most = Number.POSITIVE_INFINITY, room = Number.POSITIVE_INFINITY } = {}) {
  const held = Buffer.alloc(16 * MIB);
  let writes = 0;
  const file = {
    async writev(chunks: Uint8Array[], position: number) {
      writes += 1;
      const bytes = Buffer.concat(chunks).subarray(0, Math.min(most, room - position));
      if (bytes.length === 0)
        throw Object.assign(new Error("no space left"), { code: "ENOSPC", syscall: "write" });
      bytes.copy(held, position);
      return { bytesWritten: bytes.length, buffers: chunks };
    },
    async truncate() {
      held.fill(0);
    },
  };
  return { writer: new FileWriter(file as unknown as FileHandle), held, count: () => writes };
}

const bytes = Buffer.alloc(10 * MIB).map((_, index) => (index * 31 + (index >> 8)) % 251);

async function writeAll(writer: FileWriter, step: number): Promise<void> {
  for (let at = 0; at < bytes.length; at += step) await writer.write(bytes.subarray(at, at + step));
  await writer.flush();
}

describe("FileWriter", () => {
  it.each([64 * 1024, 3 * MIB, 777_777])(
    "writes chunks of %i bytes in order, in few writes",
    async (step) => {
      const { writer, held, count } = disk();
      await writeAll(writer, step);
      expect(held.subarray(0, bytes.length).equals(bytes)).toBe(true);
      expect(count()).toBeLessThanOrEqual(11);
    },
  );

  it("finishes writes that the disk accepts only in part", async () => {
    const { writer, held } = disk({ most: 100_001 });
    await writeAll(writer, 64 * 1024);
    expect(held.subarray(0, bytes.length).equals(bytes)).toBe(true);
  });

  it("makes its caller wait if the disk falls behind", async () => {
    const { writer } = disk();
    const waits = Array.from({ length: 8 }, () => writer.write(bytes.subarray(0, MIB)));
    expect(waits.some((wait) => wait instanceof Promise)).toBe(true);
    await Promise.all(waits);
  });

  it("throws ENOSPC at the latest when it is flushed", async () => {
    const { writer } = disk({ room: MIB + 5 });
    await expect(writeAll(writer, 64 * 1024)).rejects.toMatchObject({ code: "ENOSPC" });
    await writer.settle();
  });

  it("restarts with an empty file", async () => {
    const { writer, held } = disk();
    await writer.write(Buffer.alloc(3 * MIB, 7));
    await writer.restart();
    await writer.write(bytes.subarray(0, 10));
    await writer.flush();
    expect(held.subarray(0, 10).equals(bytes.subarray(0, 10))).toBe(true);
    expect(held[10]).toBe(0);
  });
});
