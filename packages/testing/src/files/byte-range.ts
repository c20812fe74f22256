export interface ByteRange {
  /** First and last byte, both included. */
  from: number;
  to: number;
}

/**
 * Reads a `Range` header against a length. `null`: answer with the whole file, as RFC 9110 has it for a
 * header that is not understood (several ranges are allowed to be ignored, too). `"unsatisfiable"`: 416.
 */
export function byteRange(header: string | null, length: number): ByteRange | "unsatisfiable" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  const [, first = "", last = ""] = match ?? [];
  if (first === "" && last === "") return null;
  if (first === "") {
    const count = Math.min(Number(last), length);
    return count === 0 ? "unsatisfiable" : { from: length - count, to: length - 1 };
  }
  const from = Number(first);
  if (last !== "" && Number(last) < from) return null;
  if (from >= length) return "unsatisfiable";
  return { from, to: last === "" ? length - 1 : Math.min(Number(last), length - 1) };
}
