import { InvalidArgumentError } from "./errors/invalid-argument-error";

/** Names that Windows keeps for devices, whatever their extension. */
const DEVICE = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(\.|$)/i;
/** Control characters, direction overrides that disguise an extension, and what Windows does not allow in a name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const UNSAFE = /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/g;
const LONGEST_BYTES = 240;

/**
 * One path component that is safe on Linux, macOS and Windows: the last part of `name` by either slash,
 * without control characters, trailing dots or device names. Falls back to `fallback`, then to "download".
 *
 * @example
 * ```ts
 * import { safeFileName } from "@kal/core";
 * safeFileName("../plates/IC50: run 3.csv", "file-uuid"); // "IC50_ run 3.csv"
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
  const bare = last
    .replace(UNSAFE, "_")
    .replace(/[. ]+$/, "")
    .trim();
  if (!bare || /^_*$/.test(bare)) return "";
  return shorten(DEVICE.test(bare) ? `_${bare}` : bare);
}

/** File systems count bytes, not characters; the extension is kept. */
function shorten(name: string): string {
  const encoder = new TextEncoder();
  if (encoder.encode(name).length <= LONGEST_BYTES) return name;
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 && name.length - dot <= 20 ? name.slice(dot) : "";
  const characters = [...name.slice(0, name.length - extension.length)];
  while (encoder.encode(characters.join("") + extension).length > LONGEST_BYTES) characters.pop();
  return characters.join("") + extension;
}
