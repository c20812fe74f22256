import { InvalidArgumentError } from "../errors/invalid-argument-error";
import { encodeUtf8 } from "../util/utf8";

/** Names that Windows keeps for devices, whatever their extension. */
const DEVICE = /^(?:con|conin\$|conout\$|clock\$|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/i;
/**
 * Control and line characters, direction marks that disguise an extension, halves of characters, and what Windows does
 * not allow in a name.
 */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff<>:"|?*]/gu;
const LONGEST_BYTES = 240;
const LONGEST_EXTENSION = 20;

/**
 * One path component that is safe on Linux, macOS and Windows: the last part of `name` by either slash, without control
 * characters and trailing dots. A leading dot or dash and the names of devices get a `_` in front, and what is longer than
 * 240 bytes is shortened before its extension. Falls back to `fallback`, then to "download".
 *
 * @example
 * ```ts
 * import { safeFileName } from "@kal/core";
 * safeFileName("../plates/IC50: run 3.csv", "file-uuid"); // "IC50_ run 3.csv"
 * safeFileName("../.npmrc", "file-uuid"); // "_.npmrc"
 * safeFileName("", "file-uuid"); // "file-uuid"
 * ```
 */
export function safeFileName(name: string | null | undefined, fallback: string): string {
  for (const text of [name ?? "", fallback]) {
    if (typeof text !== "string")
      throw new InvalidArgumentError(`${String(text)} cannot be a file name or id. Pass text.`);
  }
  return clean(name ?? "") || clean(fallback) || "download";
}

function clean(name: string): string {
  const last = name.split(/[/\\]/).filter(Boolean).pop() ?? "";
  const bare = withoutEnd(last.replace(UNSAFE, "_").trimStart());
  if (/^_*$/.test(bare)) return "";
  return withoutEnd(shorten(DEVICE.test(bare) || /^[.-]/.test(bare) ? `_${bare}` : bare));
}

/** Windows drops dots and spaces at the end. A pattern for them would take quadratic time on names full of them. */
function withoutEnd(name: string): string {
  let end = name.length;
  while (end > 0 && /[.\s]/.test(name.charAt(end - 1))) end--;
  return name.slice(0, end);
}

/** File systems count bytes, not characters; the extension is kept. */
function shorten(name: string): string {
  const bytes = (text: string) => encodeUtf8(text).length;
  if (bytes(name) <= LONGEST_BYTES) return name;
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 && name.length - dot <= LONGEST_EXTENSION ? name.slice(dot) : "";
  let room = LONGEST_BYTES - bytes(extension);
  let stem = "";
  for (const character of name.slice(0, name.length - extension.length)) {
    room -= bytes(character);
    if (room < 0) break;
    stem += character;
  }
  return stem + extension;
}
