import { close as closeCallback, constants, createReadStream, fstat, open } from "node:fs";
import { Socket } from "node:net";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { UsageError } from "../errors/usage-error";

const statOf = promisify(fstat);
const close = promisify(closeCallback);

/** What is to be imported, open and not read yet. */
export interface Input {
  /** For messages. */
  name: string;
  /** Where the text comes from, for a message while nothing comes. `null` for a file, which never waits. */
  waitsFor: string | null;
  stream: Readable;
  /** Throws `UsageError` if the file changed while it was read. */
  close(): Promise<void>;
}

/** Opens a file, a named pipe, or, for `-` and its names under `/dev`, standard input. */
export async function openInput(file: string): Promise<Input> {
  const [, inherited] = /^\/(?:dev|proc\/self)\/fd\/(\d{1,9})$/.exec(file) ?? [];
  const fd = file === "-" || file === "/dev/stdin" ? 0 : inherited === undefined ? null : Number(inherited);
  if (fd === 0) return standardInput();
  if (fd !== null && (await isPipe(fd, file))) return pipe(fd, file, "the program that writes to it");
  // A named pipe without a writer would block a thread until there is one, and with it the end of the process.
  const opened = await promisify(open)(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  return (await isPipe(opened, file))
    ? pipe(opened, file, "a program that writes to it")
    : regular(opened, file);
}

async function isPipe(fd: number, file: string): Promise<boolean> {
  const stats = await statOf(fd).catch(() => {
    throw new UsageError(`${file} is not open. Pass a file, or - for standard input.`);
  });
  return stats.isFIFO() || stats.isSocket();
}

async function standardInput(): Promise<Input> {
  if ((await statOf(0)).isDirectory())
    throw new UsageError("Standard input is a folder. Redirect a CSV file.");
  const waitsFor = process.stdin.isTTY
    ? "your text. Type or paste CSV, and end with Ctrl-D on a line of its own"
    : "the program that writes to it";
  return { name: "Standard input", waitsFor, stream: process.stdin, close: async () => {} };
}

function pipe(fd: number, file: string, waitsFor: string): Input {
  const stream = new Socket({ fd, readable: true, writable: false });
  return { name: file, waitsFor, stream, close: async () => {} };
}

async function regular(fd: number, file: string): Promise<Input> {
  const before = await statOf(fd);
  if (!before.isFile()) {
    await close(fd);
    const what = before.isDirectory() ? "a folder" : "a device";
    throw new UsageError(`${file} is ${what}, not a file. Pass a CSV file, or - for standard input.`);
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
          `${file} changed while it was read. Nothing was sent. Try again when it is complete.`,
        );
    },
  };
}
