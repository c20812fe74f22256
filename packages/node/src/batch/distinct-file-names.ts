import { safeFileName } from "@kal/core";
import { numbered } from "../transfer/numbered";
import { nameKey } from "./name-key";

/**
 * Makes names that come from the server ready for `downloadFiles`: safe, as by `safeFileName`, and different from each
 * other, also on disks that do not tell case apart: `data.csv`, `Data (1).csv`. The order decides, so the same list
 * always gets the same names.
 *
 * @example
 * ```ts
 * import { distinctFileNames } from "@kal/node";
 * const files = distinctFileNames([
 *   { fileId: "file-uuid", filename: "plate1/data.csv" },
 *   { fileId: "another-uuid", filename: "plate2/data.csv" },
 * ]);
 * console.log(files.map(({ filename }) => filename)); // ["data.csv", "data (1).csv"]
 * await client.files.downloadFiles(files, { destination: "downloads" });
 * ```
 */
export function distinctFileNames<File extends { fileId: string; filename?: string | null }>(
  files: readonly File[],
): (File & { filename: string })[] {
  const taken = new Set<string>();
  const lastNumber = new Map<string, number>();
  return files.map((file) => {
    const name = safeFileName(file.filename, file.fileId);
    let filename = name;
    let number = lastNumber.get(nameKey(name)) ?? 0;
    while (taken.has(nameKey(filename))) filename = numbered(name, ++number);
    lastNumber.set(nameKey(name), number);
    taken.add(nameKey(filename));
    return { ...file, filename };
  });
}
