import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addAbortSignal } from "node:stream";
import { rethrowWithPath } from "../errors/system-errors";
import { decodeText } from "./decode-text";
import { type Input, openInput } from "./open-input";

/** A private copy of an input's text. Other programs cannot read or change it. */
export interface Spool {
  /** The name of the input, for messages. */
  name: string;
  /** Reads the text from the start. May be called several times. */
  read(): AsyncIterable<string>;
  close(): Promise<void>;
}

interface SpoolOptions {
  signal: AbortSignal;
  /** Called with a message if the input sends no text at first. */
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
  try {
    await copyInput(input, spool, options);
    await input.close();
  } catch (error) {
    await spool.close();
    throw error;
  }
  return {
    name: input.name,
    read: () => spool.createReadStream({ start: 0, autoClose: false, encoding: "utf8" }),
    close: () => spool.close(),
  };
}

async function copyInput(input: Input, spool: FileHandle, { signal, onWait }: SpoolOptions): Promise<void> {
  const { name, waitsFor, stream } = input;
  const timer = setTimeout(() => {
    if (waitsFor !== null) onWait(`${name} has no text yet. Waiting for ${waitsFor}.`);
  }, WAIT_MESSAGE_DELAY_MS);
  const chunks = async function* () {
    for await (const chunk of addAbortSignal(signal, stream)) {
      clearTimeout(timer);
      yield chunk;
    }
  };
  try {
    for await (const text of decodeText(chunks(), name))
      await spool.writeFile(text).catch(rethrowWithPath(tmpdir()));
  } catch (error) {
    return rethrowWithPath(name)(error);
  } finally {
    clearTimeout(timer);
  }
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
