import { InvalidArgumentError, safeFileName } from "@kal/core";

/** The limit of ext4, APFS, NTFS and most other file systems. */
const MAX_NAME_BYTES = 255;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
const UNUSABLE = /[/\\\u0000-\u001f\u007f-\u009f]/;
const UNUSABLE_ON_WINDOWS =
  /[<>:"|?*]|[. ]$|^\s*(?:con|conin\$|conout\$|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(?:[.:]|$)/i;

/**
 * Returns a file name that the caller chose, unchanged, or throws `InvalidArgumentError`: a rewritten name could be
 * that of another file. Without a name, returns `fallback` made safe, because ids come from the server.
 */
export function exactFileName(name: string | null | undefined, fallback: string): string {
  if (name === null || name === undefined || name === "") return safeFileName(null, fallback);
  const reason = unusable(name);
  if (!reason) return name;
  throw new InvalidArgumentError(
    `${JSON.stringify(name)} cannot be a file name: ${reason}. No request was sent. ` +
      "Pass a file in another folder as `path`, and names that come from the server through safeFileName() first.",
  );
}

function unusable(name: unknown): string | null {
  if (typeof name !== "string") return "it is not text";
  if (name === "." || name === "..") return "it is a folder";
  if (UNUSABLE.test(name)) return "it contains a slash, a backslash or a control character";
  if (Buffer.byteLength(name) > MAX_NAME_BYTES) return `it has more than ${MAX_NAME_BYTES} bytes`;
  if (process.platform === "win32" && UNUSABLE_ON_WINDOWS.test(name)) return "Windows does not allow it";
  return null;
}
