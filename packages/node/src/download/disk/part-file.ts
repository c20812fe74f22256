import { randomUUID } from "node:crypto";
import type { Stats } from "node:fs";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Overwrite } from "../target/overwrite";
import { copyPermissions, latestStats } from "./copy-permissions";
import { FileWriter } from "./file-writer";
import { placeFile } from "./place-file";
import { type ResumePoint, savePart, takeSavedPart } from "./saved-part";
import { syncFile, syncFolder } from "./sync";

/** Minus the umask. */
const NEW_FILE = 0o666;
const OWNER_ONLY = 0o600;
/** Characters of the target's name in the name of its part. With all of them, the name could be too long for the disk. */
const NAME_LENGTH = 40;

/**
 * A download in progress on disk: a hidden file with a unique name. It is in the folder of its target, so that it can be
 * renamed in one step.
 */
export class PartFile {
  declare readonly writer: FileWriter;
  /** Where an earlier attempt ended; `null` if the file starts empty. */
  declare readonly resumePoint: ResumePoint | null;
  readonly #file: FileHandle;
  readonly #path: string;
  readonly #target: string;
  readonly #replaced: Stats | null;

  private constructor(
    file: FileHandle,
    path: string,
    target: string,
    replaced: Stats | null,
    resumePoint: ResumePoint | null,
  ) {
    this.#file = file;
    this.#path = path;
    this.#target = target;
    this.#replaced = replaced;
    this.resumePoint = resumePoint;
    this.writer = new FileWriter(file, resumePoint?.receivedBytes);
  }

  /** `replaced` describes the file that the download replaces. With a `source`, resumes its saved part if there is one. */
  static async create(target: string, replaced: Stats | null, source?: string): Promise<PartFile> {
    const random = randomUUID().slice(0, 8);
    const name = Array.from(basename(target)).slice(0, NAME_LENGTH).join("");
    const path = join(dirname(target), `.${name}.${random}.part`);
    const saved = source === undefined ? null : await takeSavedPart(path, target, source);
    // The replaced file may be private, so the part of its successor must not be readable for others either.
    const mode = replaced ? OWNER_ONLY : NEW_FILE;
    if (replaced) await saved?.file.chmod(OWNER_ONLY).catch(() => {});
    const file = saved?.file ?? (await open(path, "wx", mode));
    return new PartFile(file, path, target, replaced, saved?.resumePoint ?? null);
  }

  /**
   * Turns the part into the target and returns its path. A `durable` file is flushed before it is renamed, so a power cut
   * leaves the old file or the new one, never an empty one.
   */
  async moveToTarget(overwrite: Overwrite, durable: boolean): Promise<string> {
    if (overwrite === "replace") {
      const replaced = await latestStats(this.#target, this.#replaced);
      if (replaced) await copyPermissions(this.#file, replaced);
    }
    if (durable) await syncFile(this.#file);
    await this.#file.close();
    const path = await placeFile(this.#path, this.#target, overwrite);
    if (durable) await syncFolder(dirname(path));
    return path;
  }

  /** Saves the received bytes for a later attempt. Never throws: if they cannot be saved, they are discarded. */
  async save(source: string, resumePoint: ResumePoint): Promise<void> {
    try {
      await this.writer.flush();
      await savePart(this.#file, this.#path, this.#target, source, resumePoint);
    } catch {
      await this.discard();
    }
  }

  /** Removes the part. Never throws, so that the caller sees the error that ended the download. */
  async discard(): Promise<void> {
    await this.writer.settle();
    await this.#file.close().catch(() => {});
    await unlink(this.#path).catch(() => {});
  }
}
