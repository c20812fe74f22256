import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addAbortSignal } from "node:stream";
import { withPath } from "../errors/with-path";
import { decodeText } from "./decode-text";
import { type Input, openInput } from "./open-input";

/** The text of an input that was read once, in a private file that no other program sees or changes. */
export interface Spool {
  /** The input, for messages. */
  name: string;
  /** The text from its beginning, as often as it is called. */
  text(): AsyncIterable<string>;
  close(): Promise<void>;
}

interface SpoolOptions {
  signal: AbortSignal;
  /** Called if the input is slow to begin, with what it waits for. */
  onWait: (message: string) => void;
}

const PATIENCE_MS = 1_000;

/**
 * Reads an input from its beginning to its end. What is checked later is what is sent later, also if the input is a
 * pipe, which can be read only once, or a file that another program changes meanwhile.
 */
export async function spoolInput(file: string, options: SpoolOptions): Promise<Spool> {
  const input = await openInput(file);
  const spool = await namelessFile();
  try {
    await fill(spool, input, options);
    await input.close();
  } catch (error) {
    await spool.close();
    throw error;
  }
  return {
    name: input.name,
    text: () => spool.createReadStream({ start: 0, autoClose: false, encoding: "utf8" }),
    close: () => spool.close(),
  };
}

async function fill(spool: FileHandle, input: Input, { signal, onWait }: SpoolOptions): Promise<void> {
  const { name, waitsFor, stream } = input;
  const timer = setTimeout(() => {
    if (waitsFor !== null) onWait(`${name} has no text yet. Waiting for ${waitsFor}.`);
  }, PATIENCE_MS);
  const bytes = async function* () {
    for await (const chunk of addAbortSignal(signal, stream)) {
      clearTimeout(timer);
      yield chunk;
    }
  };
  try {
    for await (const text of decodeText(bytes(), name)) await spool.writeFile(text).catch(withPath(tmpdir()));
  } catch (error) {
    return withPath(name)(error);
  } finally {
    clearTimeout(timer);
  }
}

/** An open file without a name. Its space is free again when the process ends, also if it is killed. */
async function namelessFile(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), "kal-import-"));
  try {
    return await open(join(folder, "input"), "wx+", 0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
}
