import type { FileDownload } from "@kal/node";
import { ToolError } from "../server/explain-error";

/** A part of a text file. */
export interface TextPart {
  /** At least as long as was asked for, unless the file ends. */
  text: string;
  /** The first line of the file, if the part does not begin with it. */
  firstLine: string | null;
  /** Whether the file ends with this part. */
  isEnd: boolean;
}

/** Reading far into a file downloads everything before it, so there is a limit. */
const MAX_BYTES_READ = 50_000_000;
const MAX_HEADER_LENGTH = 2_000;

/**
 * Reads at least `length` characters of a text file from `start` on, and stops the download there. Throws `ToolError`
 * for binary files, text that is not UTF-8, and very large files.
 */
export async function readTextPart(
  download: FileDownload,
  { start, length }: { start: number; length: number },
): Promise<TextPart> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let bytes = 0;
  let passed = 0;
  let header = "";
  let part = "";
  let isComplete = true;
  const take = (text: string) => {
    if (text.includes("\0")) throw new ToolError("This file is binary. read_file reads only text files.");
    if (header.length < MAX_HEADER_LENGTH) header += text.slice(0, MAX_HEADER_LENGTH - header.length);
    const skipped = Math.min(Math.max(start - passed, 0), text.length);
    passed += text.length;
    part += text.slice(skipped);
  };
  const reader = download.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.length;
      if (bytes > MAX_BYTES_READ)
        throw new ToolError(
          `read_file reads only the first ${MAX_BYTES_READ / 1e6} MB of a file. Download it with kal files download.`,
        );
      take(decode(decoder, value));
      if (part.length > length) {
        isComplete = false;
        break;
      }
    }
    if (isComplete) take(decode(decoder));
  } finally {
    download.cancel();
  }
  const firstLine = start > 0 ? (header.split(/\r?\n/, 1)[0] ?? null) : null;
  return { text: part, firstLine, isEnd: isComplete };
}

function decode(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new ToolError("This file is not UTF-8 text. Download it with kal files download.");
  }
}

/** Returns the first `length` characters up to the last line break, or all of them if they are one line. */
export function wholeLines(whole: string, length: number): string {
  if (whole.length <= length) return whole;
  const text = whole.slice(0, length);
  const end = text.lastIndexOf("\n");
  if (end >= 0) return text.slice(0, end + 1);
  // Never ends within a character.
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
