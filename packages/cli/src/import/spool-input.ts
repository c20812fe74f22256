import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addAbortSignal } from "node:stream";
import type { ByteSource } from "@kal/tables";
import { rethrowWithPath } from "../errors/system-errors";
import { type Input, openInput } from "./open-input";

/** A private copy of an input. Other programs cannot read or change it. */
export interface Spool extends ByteSource {
  /** The name of the input, for messages. */
  readonly name: string;
  close(): Promise<void>;
}

interface SpoolOptions {
  signal: AbortSignal;
  /** Called with a message if the input sends nothing at first. */
  onWait: (message: string) => void;
}

const WAIT_MESSAGE_DELAY_MS = 1_000;

/**
 * Copies an input, so that the rows that are checked are the rows that are sent. A pipe can be read only once, and
 * another program can change a file in the meantime.
 */
export async function spoolInput(file: string, options: SpoolOptions): Promise<Spool> {
  const input = await openInput(file);
  const spool = await openAnonymousFile();
  let size: number;
  try {
    size = await copyInput(input, spool, options);
    await input.close();
  } catch (error) {
    await spool.close();
    throw error;
  }
  return {
    name: input.name,
    size,
    read: (start, end) => readExactly(spool, start, end),
    close: () => spool.close(),
  };
}

/** Copies an input to the spool, and returns its size in bytes. */
async function copyInput(input: Input, spool: FileHandle, { signal, onWait }: SpoolOptions): Promise<number> {
  const { name, waitsFor, stream } = input;
  const timer = setTimeout(() => {
    if (waitsFor !== null) onWait(`${name} has no text yet. Waiting for ${waitsFor}.`);
  }, WAIT_MESSAGE_DELAY_MS);
  let size = 0;
  try {
    for await (const chunk of addAbortSignal(signal, stream) as AsyncIterable<Buffer>) {
      clearTimeout(timer);
      size += chunk.length;
      await spool.writeFile(chunk).catch(rethrowWithPath(tmpdir()));
    }
    return size;
  } catch (error) {
    return rethrowWithPath(name)(error);
  } finally {
    clearTimeout(timer);
  }
}

async function readExactly(spool: FileHandle, start: number, end: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(end - start);
  for (let at = 0; at < bytes.length; ) {
    const { bytesRead } = await spool.read(bytes, at, bytes.length - at, start + at);
    if (bytesRead === 0) throw new Error("The temporary copy of the input is shorter than the input.");
    at += bytesRead;
  }
  return bytes;
}

/** Opens a file and deletes its name, so that its space is freed when the process ends, even if it is killed. */
async function openAnonymousFile(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), "kal-import-"));
  try {
    return await open(join(folder, "input"), "wx+", 0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
}
