import { parse } from "node:path";
import type { ActivityFile } from "./activity-files";

/**
 * Files of one name get different ones: `data.csv`, `data (1).csv`. So do names that differ in case alone, which are one
 * file on many disks. The order decides, so the same files get the same names the next time.
 */
export function distinctNames(files: readonly ActivityFile[]): ActivityFile[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const { name, ext } = parse(file.filename);
    let filename = file.filename;
    for (let number = 1; taken.has(filename.toLowerCase()); number++) filename = `${name} (${number})${ext}`;
    taken.add(filename.toLowerCase());
    return { ...file, filename };
  });
}
