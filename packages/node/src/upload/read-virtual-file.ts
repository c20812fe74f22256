import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { InvalidArgumentError } from "@kal/core";

const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Reads a file that says it is empty: those of `/proc` have contents all the same. Some of them wait for news when they
 * are read, so it is opened without blocking.
 */
export async function readVirtualFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    let room = new Uint8Array(4096);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(room, length, room.length - length, null);
      if (bytesRead === 0) return room.subarray(0, length);
      length += bytesRead;
      if (length > MAX_BYTES)
        throw new InvalidArgumentError(
          `${path} does not say its size, and has more than ${MAX_BYTES} bytes. Pass its contents as a stream. No request was sent.`,
        );
      if (length < room.length) continue;
      const larger = new Uint8Array(room.length * 2);
      larger.set(room);
      room = larger;
    }
  } finally {
    await file.close();
  }
}
