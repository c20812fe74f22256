import { InvalidArgumentError } from "@kal/core";
import { nameKey, numberedPath } from "./distinct-file-names";
import { type Overwrite, pathExists, requireOverwrite } from "./overwrite";
import { resolveTarget } from "./resolve-target";
import { targetPath } from "./target-path";

interface PlannedFile {
  fileId: string;
  path?: string | URL | null | undefined;
  destination?: string | URL | null | undefined;
  filename?: string | null | undefined;
  overwrite?: Overwrite | undefined;
}

/**
 * Returns the path of each file. With `rename`, numbers follow the order of the files, so they do not depend on which
 * download ends first. Throws `InvalidArgumentError` if two files would get the same path: one would overwrite the other.
 */
export async function planTargets(files: readonly PlannedFile[]): Promise<string[]> {
  const wanted = files.map(({ fileId, path, filename, destination, overwrite }) => ({
    path: targetPath({ path, filename, folder: destination, fallbackName: fileId }),
    overwrite: requireOverwrite(overwrite),
  }));
  const taken = new Set<string>();
  const planned: string[] = [];
  for (const { path, overwrite } of wanted) {
    const mayRename = overwrite === "rename" && !(await isSpecialFile(path));
    let candidate = path;
    for (
      let number = 1;
      mayRename && (taken.has(nameKey(candidate)) || (await pathExists(candidate)));
      number++
    )
      candidate = numberedPath(path, number);
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

/** Returns false if the path cannot be inspected. The download then throws the system's error. */
const isSpecialFile = (path: string): Promise<boolean> =>
  resolveTarget(path).then(
    (to) => to.isSpecialFile,
    () => false,
  );
