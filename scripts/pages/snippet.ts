import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Returns the code of a file under docs/, or of one region of it, as a page shows it. */
export function snippet(root: string, file: string, region?: string): string {
  const lines = readFileSync(join(root, "docs", file), "utf8")
    .trimEnd()
    .split("\n");
  const start = lines.findIndex((line) => isMark(line, "region", region));
  const end = lines.findIndex((line) => isMark(line, "endregion", region));
  if (region && (start < 0 || end < start))
    throw new Error(`docs/${file} has no region "${region}" with a beginning and an end.`);
  return withoutIndent((region ? lines.slice(start + 1, end) : lines).filter((line) => !isMark(line)));
}

const MARK = /^\s*(?:\/\/ #|# |<!-- #)(region|endregion) (\w+)/;

function isMark(line: string, kind?: string, region?: string): boolean {
  const [, lineKind, name] = MARK.exec(line) ?? [];
  return lineKind !== undefined && (!kind || (lineKind === kind && name === region));
}

function withoutIndent(lines: string[]): string {
  const indents = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  const least = Math.min(...indents);
  return lines
    .map((line) => line.slice(least))
    .join("\n")
    .trim();
}
