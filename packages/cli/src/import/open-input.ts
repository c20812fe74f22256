import { close as closeCallback, constants, createReadStream, fstat, open, type Stats } from "node:fs";
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
  const before = await statOf(0);
  if (before.isDirectory()) throw new UsageError("Standard input is a folder. Redirect a file.");
  const waitsFor = process.stdin.isTTY
    ? "your text. Type or paste CSV, and end with Ctrl-D on a new line"
    : "the program that writes to it";
  const name = "Standard input";
  return { name, waitsFor, stream: process.stdin, close: () => rejectChange(0, before, name) };
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
    throw new UsageError(`${file} is ${kind}, not a file. Pass a CSV, XLSX or SDF, or - for standard input.`);
  }
  return {
    name: file,
    waitsFor: null,
    stream: createReadStream(file, { fd, autoClose: false }),
    async close() {
      await rejectChange(fd, before, file).finally(() => close(fd));
    },
  };
}

/** Throws `UsageError` if another program wrote to a file while kal read it. */
async function rejectChange(fd: number, before: Stats, name: string): Promise<void> {
  const after = await statOf(fd);
  if (before.isFile() && (after.size !== before.size || after.mtimeMs !== before.mtimeMs))
    throw new UsageError(
      `${name} changed while kal read it, so nothing was sent. Try again when the file is complete.`,
    );
}
