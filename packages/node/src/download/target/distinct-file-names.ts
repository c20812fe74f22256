import { parse } from "node:path";
import { safeFileName } from "@kal/core";

/**
 * Prepares names that come from the server for `downloadFiles`: makes each one safe, as `safeFileName` does, and adds
 * numbers so that no two are equal: `data.csv`, `Data (1).csv`. Names that differ only in case count as equal, because
 * some disks ignore case. Numbers follow the order of the list, so the same list always gets the same names.
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
export function distinctFileNames<File extends { fileId: string; filename?: string | null | undefined }>(
  files: readonly File[],
): (File & { filename: string })[] {
  const taken = new Set<string>();
  const lastNumber = new Map<string, number>();
  return files.map((file) => {
    const name = safeFileName(file.filename, file.fileId);
    let filename = name;
    let number = lastNumber.get(nameKey(name)) ?? 0;
    while (taken.has(nameKey(filename))) filename = numberedPath(name, ++number);
    lastNumber.set(nameKey(name), number);
    taken.add(nameKey(filename));
    return { ...file, filename };
  });
}

/** `data.csv` becomes `data (1).csv`. */
export function numberedPath(path: string, number: number): string {
  const { dir, name, ext } = parse(path);
  const folder = dir === "" || dir.endsWith("/") || dir.endsWith("\\") ? dir : `${dir}/`;
  return `${folder}${name} (${number})${ext}`;
}

/**
 * Returns the same key for names that could be the same file on some disk. macOS and Windows ignore case, and macOS does
 * not distinguish composed letters from decomposed ones.
 */
export const nameKey = (name: string): string =>
  name.normalize("NFD").toUpperCase().toLowerCase().normalize("NFC");
