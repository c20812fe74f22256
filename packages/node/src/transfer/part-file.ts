import { randomUUID } from "node:crypto";
import type { Stats } from "node:fs";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FileWriter } from "./file-writer";
import { keepMode, latestStats } from "./keep-mode";
import { type Begun, putAside, takeKept } from "./kept-part";
import type { Overwrite } from "./overwrite";
import { placeFile } from "./place-file";
import { shortName } from "./short-name";
import { syncFile } from "./sync-file";
import { syncFolder } from "./sync-folder";

/** Less the umask. */
const NEW_FILE = 0o666;
const OWNER_ONLY = 0o600;

/** A file being made: hidden, beside its target so that it can be renamed in one step, under a name nobody else uses. */
export class PartFile {
  declare readonly writer: FileWriter;
  /** What an earlier try left of it; `null` for a file that begins empty. */
  declare readonly begun: Begun | null;
  readonly #file: FileHandle;
  readonly #path: string;
  readonly #target: string;
  readonly #replaced: Stats | null;

  private constructor(
    file: FileHandle,
    path: string,
    target: string,
    replaced: Stats | null,
    begun: Begun | null,
  ) {
    this.#file = file;
    this.#path = path;
    this.#target = target;
    this.#replaced = replaced;
    this.begun = begun;
    this.writer = new FileWriter(file, begun?.receivedBytes);
  }

  /** `replaced` is the file whose place it takes. With a `source`, goes on with what `putAside` kept of it. */
  static async create(target: string, replaced: Stats | null, source?: string): Promise<PartFile> {
    const random = randomUUID().slice(0, 8);
    const path = join(dirname(target), `.${shortName(target)}.${random}.part`);
    const kept = source === undefined ? null : await takeKept(path, target, source);
    // The file may be private, so nobody else reads the part of the next one either.
    const mode = replaced ? OWNER_ONLY : NEW_FILE;
    if (replaced) await kept?.file.chmod(OWNER_ONLY).catch(() => {});
    const file = kept?.file ?? (await open(path, "wx", mode));
    return new PartFile(file, path, target, replaced, kept?.begun ?? null);
  }

  /** On disk before it has its name, so that a power cut leaves the old file or the new one, not an empty one. */
  async keep(overwrite: Overwrite): Promise<string> {
    if (overwrite === "replace") {
      const replaced = await latestStats(this.#target, this.#replaced);
      if (replaced) await keepMode(this.#file, replaced);
    }
    await syncFile(this.#file);
    await this.#file.close();
    const path = await placeFile(this.#path, this.#target, overwrite);
    await syncFolder(dirname(path));
    return path;
  }

  /** Keeps what came for the next try. Never fails: where it cannot be kept, it is discarded. */
  async putAside(source: string, begun: Begun): Promise<void> {
    try {
      await this.writer.flush();
      await putAside(this.#file, this.#path, this.#target, source, begun);
    } catch {
      await this.discard();
    }
  }

  /** Never fails: what went wrong before is what the caller should hear about. */
  async discard(): Promise<void> {
    await this.writer.settle();
    await this.#file.close().catch(() => {});
    await unlink(this.#path).catch(() => {});
  }
}
