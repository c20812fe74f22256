import { lstat } from "node:fs/promises";
import { InvalidArgumentError } from "@kal/core";
import { FileExistsError } from "../errors/file-exists-error";
import type { ResolvedTarget } from "./resolve-target";

/** What to do when the target exists: replace it, fail with `FileExistsError`, or find a free name such as `data (1).csv`. */
export type Overwrite = "replace" | "error" | "rename";

const MODES: readonly unknown[] = ["replace", "error", "rename"] satisfies Overwrite[];

export function checkedOverwrite(given: Overwrite | undefined): Overwrite {
  if (given === undefined) return "replace";
  if (MODES.includes(given)) return given;
  throw new InvalidArgumentError('overwrite must be "replace", "error" or "rename".');
}

/** Fails before a request if the outcome is already known. The true check is made when the file is placed. */
export async function refuseTaken(target: string, to: ResolvedTarget, overwrite: Overwrite): Promise<void> {
  if (to.stats?.isDirectory()) throw new FileExistsError(target, true);
  if (overwrite === "error" && (await isTaken(target))) throw new FileExistsError(target);
}

/** True if anything has this name, also a link that leads nowhere. */
export const isTaken = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );
