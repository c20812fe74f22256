import { lstat } from "node:fs/promises";
import { InvalidArgumentError } from "@kal/core";
import { FileExistsError } from "./file-exists-error";
import type { ResolvedTarget } from "./resolve-target";

/** What to do when the target exists: replace it, fail with `FileExistsError`, or find a free name such as `data (1).csv`. */
export type Overwrite = "replace" | "error" | "rename";

const MODES: readonly unknown[] = ["replace", "error", "rename"] satisfies Overwrite[];

/** Returns the caller's choice or the default, `"replace"`. Throws `InvalidArgumentError` for any other value. */
export function requireOverwrite(given: Overwrite | undefined): Overwrite {
  if (given === undefined) return "replace";
  if (MODES.includes(given)) return given;
  throw new InvalidArgumentError('overwrite must be "replace", "error" or "rename".');
}

/**
 * Throws `FileExistsError` before a request is sent if the download could not be written anyway. `placeFile` checks
 * again, because the target may appear during the download.
 */
export async function rejectExistingTarget(
  target: string,
  to: ResolvedTarget,
  overwrite: Overwrite,
): Promise<void> {
  if (to.stats?.isDirectory()) throw new FileExistsError(target, true);
  if (overwrite === "error" && (await pathExists(target))) throw new FileExistsError(target);
}

/** Returns true if the path exists, even if it is a link to a missing file. */
export const pathExists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );
