import { type FileHandle, open, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { FileWriter } from "./file-writer";
import type { Overwrite } from "./overwrite";
import { placeFile } from "./place-file";
import { syncFolder } from "./sync-folder";

/** A file being made: hidden, beside its target so that it can be renamed in one step, under a name nobody else uses. */
export class PartFile {
  readonly writer: FileWriter;
  readonly #file: FileHandle;
  readonly #path: string;
  readonly #target: string;

  private constructor(file: FileHandle, path: string, target: string) {
    this.#file = file;
    this.#path = path;
    this.#target = target;
    this.writer = new FileWriter(file);
  }

  static async create(target: string): Promise<PartFile> {
    const random = crypto.randomUUID().slice(0, 8);
    const path = join(dirname(target), `.${basename(target)}.${random}.part`);
    return new PartFile(await open(path, "wx"), path, target);
  }

  /** On disk before it has its name, so that a power cut leaves the old file or the new one, not an empty one. */
  async keep(overwrite: Overwrite): Promise<string> {
    await this.#file.sync();
    await this.#file.close();
    const path = await placeFile(this.#path, this.#target, overwrite);
    await syncFolder(dirname(path));
    return path;
  }

  /** Never fails: what went wrong before is what the caller should hear about. */
  async discard(): Promise<void> {
    await this.writer.settle();
    await this.#file.close().catch(() => {});
    await unlink(this.#path).catch(() => {});
  }
}
