import { resolve } from "node:path";
import { counted } from "../output/quantities";

/** How many of the files are there now, in a sentence. */
export function arrived(count: number, total: number, folder: string): string {
  if (count === 0) return total === 1 ? "The file did not come." : `None of ${counted(total, "file")} came.`;
  // A folder written in dots would run into the full stop.
  const place = /^[./\\]+$/.test(folder) ? resolve(folder) : folder;
  return `${count} of ${counted(total, "file")} ${count === 1 ? "is" : "are"} in ${place}.`;
}
