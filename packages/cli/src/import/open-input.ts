import { close as closeCallback, constants, createReadStream, fstat, open } from "node:fs";
import { Socket } from "node:net";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { UsageError } from "../errors/cli-errors";

const statOf = promisify(fstat);
const close = promisify(closeCallback);

/** An open input that has not been read yet. */
export interface Input {
  /** The name for messages. */
  name: string;
  /** What the input waits for, for a message if no text arrives. `null` for a file, which never waits. */
  waitsFor: string | null;
  stream: Readable;
  /** Throws `UsageError` if the file changed while it was read. */
  close(): Promise<void>;
}

/** Opens a file or a named pipe, or standard input for `-`, `/dev/stdin` and `/dev/fd/0`. */
export async function openInput(file: string): Promise<Input> {
  const [, inherited] = /^\/(?:dev|proc\/self)\/fd\/(\d{1,9})$/.exec(file) ?? [];
  const fd = file === "-" || file === "/dev/stdin" ? 0 : inherited === undefined ? null : Number(inherited);
  if (fd === 0) return openStandardInput();
  if (fd !== null && (await isPipe(fd, file))) return openPipe(fd, file, "the program that writes to it");
  // Without O_NONBLOCK, opening a named pipe that has no writer would block a thread and keep the process from exiting.
  const opened = await promisify(open)(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  return (await isPipe(opened, file))
    ? openPipe(opened, file, "a program that writes to it")
    : openRegularFile(opened, file);
}

async function isPipe(fd: number, file: string): Promise<boolean> {
  const stats = await statOf(fd).catch(() => {
    throw new UsageError(`${file} is not open. Pass a file, or - for standard input.`);
  });
  return stats.isFIFO() || stats.isSocket();
}

async function openStandardInput(): Promise<Input> {
  if ((await statOf(0)).isDirectory())
    throw new UsageError("Standard input is a folder. Redirect a CSV file.");
  const waitsFor = process.stdin.isTTY
    ? "your text. Type or paste CSV, and end with Ctrl-D on a new line"
    : "the program that writes to it";
  return { name: "Standard input", waitsFor, stream: process.stdin, close: async () => {} };
}

function openPipe(fd: number, file: string, waitsFor: string): Input {
  const stream = new Socket({ fd, readable: true, writable: false });
  return { name: file, waitsFor, stream, close: async () => {} };
}

async function openRegularFile(fd: number, file: string): Promise<Input> {
  const before = await statOf(fd);
  if (!before.isFile()) {
    await close(fd);
    const kind = before.isDirectory() ? "a folder" : "a device";
    throw new UsageError(`${file} is ${kind}, not a file. Pass a CSV file, or - for standard input.`);
  }
  return {
    name: file,
    waitsFor: null,
    stream: createReadStream(file, { fd, autoClose: false }),
    async close() {
      const after = await statOf(fd);
      await close(fd);
      if (after.size !== before.size || after.mtimeMs !== before.mtimeMs)
        throw new UsageError(
          `${file} changed while kal read it, so nothing was sent. Try again when the file is complete.`,
        );
    },
  };
}
