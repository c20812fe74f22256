import { parse } from "node:path";

/** `data.csv` becomes `data (1).csv`. */
export function numbered(path: string, number: number): string {
  const { dir, name, ext } = parse(path);
  const folder = dir === "" || dir.endsWith("/") || dir.endsWith("\\") ? dir : `${dir}/`;
  return `${folder}${name} (${number})${ext}`;
}
