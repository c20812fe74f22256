import { badRequest } from "./refusal";

export interface Part {
  name: string;
  filename: string | null;
  type: string;
  bytes: Uint8Array;
}

const CR = 13;
const ascii = (text: string) => new TextEncoder().encode(text);
const malformed = (why: string) => badRequest(`Malformed multipart body: ${why}`);

function startsWith(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  // Use a plain loop, because it runs once for every line break in the file.
  for (let index = 0; index < wanted.length; index += 1) {
    if (bytes[at + index] !== wanted[index]) return false;
  }
  return true;
}

/** Finds a byte sequence that starts with CR. The native search for one byte keeps large binaries fast. */
function find(bytes: Uint8Array, needle: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(CR, from); at !== -1; at = bytes.indexOf(CR, at + 1)) {
    if (startsWith(bytes, needle, at)) return at;
  }
  return -1;
}

/** The characters that form encoders escape in a quoted name. */
const unquoted = (text: string) => text.replace(/%(22|0D|0A)/gi, (code) => decodeURIComponent(code));

const attribute = (header: string, key: string): string | null => {
  const match = new RegExp(`[;\\s]${key}="([^"]*)"`, "i").exec(header);
  return match?.[1] === undefined ? null : unquoted(match[1]);
};

function readPart(head: string, bytes: Uint8Array): Part {
  const headers = new Map(
    head.split("\r\n").map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const disposition = headers.get("content-disposition") ?? "";
  const name = attribute(disposition, "name");
  if (!/^form-data\b/i.test(disposition) || name === null) throw malformed("a part has no name");
  return {
    name,
    filename: attribute(disposition, "filename"),
    type: headers.get("content-type") ?? "",
    bytes,
  };
}

/** Splits a multipart body. Decodes only the part headers (UTF-8); file contents stay bytes. */
export function parseMultipart(bytes: Uint8Array, boundary: string): Part[] {
  const opening = ascii(`--${boundary}`);
  if (!startsWith(bytes, opening, 0)) throw malformed("it does not begin with its boundary");
  const delimiter = ascii(`\r\n--${boundary}`);
  const parts: Part[] = [];
  let at = opening.length;
  while (!startsWith(bytes, ascii("--"), at)) {
    if (!startsWith(bytes, ascii("\r\n"), at)) throw malformed("a boundary line does not end");
    const headEnd = find(bytes, ascii("\r\n\r\n"), at + 2);
    const end = headEnd === -1 ? -1 : find(bytes, delimiter, headEnd + 2);
    if (end === -1) throw malformed("the closing boundary is missing");
    const head = new TextDecoder().decode(bytes.subarray(at + 2, headEnd));
    parts.push(readPart(head, bytes.slice(headEnd + 4, Math.max(end, headEnd + 4))));
    at = end + delimiter.length;
  }
  return parts;
}
