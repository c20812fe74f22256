import type { Stats } from "node:fs";
import { lstat } from "node:fs/promises";
import { InvalidArgumentError } from "@kal/core";
import { FileExistsError } from "../errors/file-exists-error";

/** What to do when the target exists: replace it, fail with `FileExistsError`, or find a free name such as `data (1).csv`. */
export type Overwrite = "replace" | "error" | "rename";

const MODES: readonly unknown[] = ["replace", "error", "rename"] satisfies Overwrite[];

export function checkedOverwrite(given: Overwrite | undefined): Overwrite {
  if (given === undefined) return "replace";
  if (MODES.includes(given)) return given;
  throw new InvalidArgumentError('overwrite must be "replace", "error" or "rename".');
}

/** Fails before anything is sent where the outcome is already sure. The true check is made when the file is placed. */
export async function refuseTaken(target: string, overwrite: Overwrite): Promise<void> {
  if (overwrite === "rename") return;
  const there = await statOrNull(target);
  if (there && (overwrite === "error" || there.isDirectory())) throw new FileExistsError(target);
}

async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await lstat(path);
  } catch {
    return null;
  }
}
