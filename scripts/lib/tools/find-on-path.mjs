import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const endings = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];

/** The path of the first of these programs that is installed and may be run, or undefined. */
export function findOnPath(names, path = process.env.PATH ?? "") {
  const candidates = names.flatMap((name) =>
    path.split(delimiter).flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
  );
  return candidates.find(isExecutable);
}

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
