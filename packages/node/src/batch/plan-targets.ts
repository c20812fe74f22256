import { InvalidArgumentError } from "@kal/core";
import { numbered } from "../transfer/numbered";
import { checkedOverwrite, isTaken, type Overwrite } from "../transfer/overwrite";
import { resolveTarget } from "../transfer/resolve-target";
import { targetPath } from "../transfer/target-path";
import { nameKey } from "./name-key";

interface Planned {
  fileId: string;
  path?: string | URL | null | undefined;
  destination?: string | URL | null | undefined;
  filename?: string | null | undefined;
  overwrite?: Overwrite | undefined;
}

/**
 * Returns the path of each file. With `rename`, numbers are given in the order of the files, so that they do not depend
 * on which download ends first. Throws `InvalidArgumentError` if two files would get one path: one would be lost.
 */
export async function planTargets(files: readonly Planned[]): Promise<string[]> {
  const wanted = files.map(({ fileId, path, filename, destination, overwrite }) => ({
    path: targetPath({ path, filename, folder: destination, fallbackName: fileId }),
    overwrite: checkedOverwrite(overwrite),
  }));
  const taken = new Set<string>();
  const planned: string[] = [];
  for (const { path, overwrite } of wanted) {
    const mayRename = overwrite === "rename" && !(await isDirect(path));
    let candidate = path;
    for (let number = 1; mayRename && (taken.has(nameKey(candidate)) || (await isTaken(candidate))); number++)
      candidate = numbered(path, number);
    if (taken.has(nameKey(candidate)))
      throw new InvalidArgumentError(
        `Two of the files would be written to ${candidate}. Give them different names, as distinctFileNames() does, ` +
          'or pass overwrite: "rename". No request was sent.',
      );
    taken.add(nameKey(candidate));
    planned.push(candidate);
  }
  return planned;
}

/** What cannot be looked at is left to the download, which says why. */
const isDirect = (path: string): Promise<boolean> =>
  resolveTarget(path).then(
    (to) => to.isDirect,
    () => false,
  );
