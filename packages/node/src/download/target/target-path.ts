import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { InvalidArgumentError, safeFileName } from "@kal/core";
import { isUrl } from "../../util/replaced-globals";

/** Where the caller wants the file to be written. */
export interface Target {
  /** The file itself; relative paths start in `folder`. */
  path?: string | URL | null | undefined;
  folder?: string | URL | null | undefined;
  filename?: string | null | undefined;
  /** The name of the file if neither `path` nor `filename` is set. */
  fallbackName: string;
  /** @default the working directory */
  defaultFolder?: string | undefined;
}

/** On Linux and macOS, a backslash is an ordinary character of a file name. */
const FOLDER = process.platform === "win32" ? /(?:^|[/\\])\.{0,2}$/ : /(?:^|\/)\.{0,2}$/;
/** The limit of ext4, APFS, NTFS and most other file systems. */
const MAX_NAME_BYTES = 255;
// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for control characters
const UNUSABLE = /[/\\\u0000-\u001f\u007f-\u009f]/;
const UNUSABLE_ON_WINDOWS =
  /[<>:"|?*]|[. ]$|^\s*(?:con|conin\$|conout\$|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(?:[.:]|$)/i;

/** Returns the absolute path of a download. Throws `InvalidArgumentError` if a path or name cannot be used unchanged. */
export function targetPath({ path, folder, filename, fallbackName, defaultFolder = "" }: Target): string {
  const from = localPath(folder, "A destination") || defaultFolder;
  const file = localPath(path, "path");
  // Without these marks, Next.js traces all files of the app because it takes the path for a reference to them, and
  // warns in each build.
  const base = resolve(/* turbopackIgnore: true */ from);
  if (file === null) {
    const name = exactFileName(filename, fallbackName);
    return resolve(/* turbopackIgnore: true */ base, name);
  }
  if (filename) throw new InvalidArgumentError("Pass path or filename, not both. No request was sent.");
  if (file.includes("\0") || FOLDER.test(file)) {
    const given = JSON.stringify(file);
    throw new InvalidArgumentError(`path must name a file, not a folder: ${given}. No request was sent.`);
  }
  return resolve(/* turbopackIgnore: true */ base, file);
}

function localPath(given: string | URL | null | undefined, option: string): string | null {
  if (given === null || given === undefined) return null;
  if (typeof given === "string") return given;
  if (isUrl(given) && given.protocol === "file:") return fileURLToPath(given.href);
  throw new InvalidArgumentError(`${option} must be a path or a file: URL. No request was sent.`);
}

/**
 * Returns the caller's file name unchanged, or throws `InvalidArgumentError`: a rewritten name could be the name of
 * another file. Without a name, returns `fallback` made safe, because ids come from the server.
 */
function exactFileName(name: string | null | undefined, fallback: string): string {
  if (name === null || name === undefined || name === "") return safeFileName(null, fallback);
  const reason = whyUnusable(name);
  if (!reason) return name;
  throw new InvalidArgumentError(
    `${JSON.stringify(name)} cannot be a file name: ${reason}. No request was sent. ` +
      "Pass a file in another folder as `path`, and names that come from the server through safeFileName() first.",
  );
}

function whyUnusable(name: unknown): string | null {
  if (typeof name !== "string") return "it is not text";
  if (name === "." || name === "..") return "it is a folder";
  if (UNUSABLE.test(name)) return "it contains a slash, a backslash or a control character";
  if (Buffer.byteLength(name) > MAX_NAME_BYTES) return `it has more than ${MAX_NAME_BYTES} bytes`;
  if (process.platform === "win32" && UNUSABLE_ON_WINDOWS.test(name)) return "Windows does not allow it";
  return null;
}
