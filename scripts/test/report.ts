import type { Part } from "./count-part";

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** One line per part, numbers aligned to the right. */
export function table(parts: Part[]): string {
  return columns([
    ["", "passed", "failed", "skipped", "time"],
    ...parts.map(({ name, passed, failed, skipped, ms }) => [
      name,
      String(passed),
      String(failed),
      String(skipped),
      seconds(ms),
    ]),
  ]);
}

/** The ten tests that took longest. */
export function slowestTests(parts: Part[], most = 10): string {
  const tests = parts.flatMap((part) => part.tests.map((test) => ({ ...test, part: part.name })));
  const slowest = tests.sort((one, other) => other.ms - one.ms).slice(0, most);
  return columns([
    ["slowest tests", "time", "part"],
    ...slowest.map(({ name, ms, part }) => [name.slice(0, 90), seconds(ms), part]),
  ]);
}

/** The last line, which CI and people read. */
export function closingLine(parts: Part[]): string {
  const sum = (key: "passed" | "failed") => parts.reduce((total, part) => total + part[key], 0);
  return `${sum("passed")} passed, ${sum("failed")} failed`;
}

/** Rows of text under each other: the first column aligned to the left, the others to the right. */
export function columns(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join("  "),
    )
    .join("\n");
}
