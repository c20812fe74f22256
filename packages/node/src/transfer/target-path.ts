import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { InvalidArgumentError } from "@kal/core";
import { isUrl } from "../is-url";
import { exactFileName } from "./exact-file-name";

/** Where the caller wants a download to go. */
export interface Target {
  /** The file itself; relative paths start in `folder`. */
  path?: string | URL | null | undefined;
  folder?: string | URL | null | undefined;
  filename?: string | null | undefined;
  /** Names the file if neither `path` nor `filename` does. */
  fallbackName: string;
  /** @default the working directory */
  defaultFolder?: string | undefined;
}

/** On Linux and macOS, a backslash is a character like any other. */
const FOLDER = process.platform === "win32" ? /(?:^|[/\\])\.{0,2}$/ : /(?:^|\/)\.{0,2}$/;

/** Returns the absolute path of a download. Throws `InvalidArgumentError` for what cannot be used as given. */
export function targetPath({ path, folder, filename, fallbackName, defaultFolder = "" }: Target): string {
  const from = localPath(folder, "A destination") || defaultFolder;
  const file = localPath(path, "path");
  // Without the marks Next.js takes this for a reference to files of the app, traces all of them, and warns at each build.
  const base = resolve(/* turbopackIgnore: true */ from);
  if (file === null) return join(base, exactFileName(filename, fallbackName));
  if (filename) throw new InvalidArgumentError("Pass path or filename, not both. No request was sent.");
  if (file.includes("\0") || FOLDER.test(file)) {
    const given = JSON.stringify(file);
    throw new InvalidArgumentError(`path must name a file, not a folder: ${given}. No request was sent.`);
  }
  return resolve(/* turbopackIgnore: true */ base, file);
}

function localPath(given: string | URL | null | undefined, what: string): string | null {
  if (given === null || given === undefined) return null;
  if (typeof given === "string") return given;
  if (isUrl(given) && given.protocol === "file:") return fileURLToPath(given.href);
  throw new InvalidArgumentError(`${what} must be a path or a file: URL. No request was sent.`);
}
