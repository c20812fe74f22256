export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** The closing table: one line a step, numbers aligned to the right. */
export function table(outcomes) {
  const rows = [["step", "passed", "failed", "skipped", "time"]];
  for (const { name, passed, failed, skipped, ms } of outcomes) {
    rows.push([name, String(passed), String(failed), String(skipped), seconds(ms)]);
  }
  return columns(rows);
}

/** Rows of text under each other: the first cell to the left, the others to the right. */
export function columns(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join("  "),
    )
    .join("\n");
}

/** The very last line, which CI and people read: `N passed, N failed`. */
export function closingLine(outcomes) {
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return `${sum("passed")} passed, ${sum("failed")} failed`;
}

export const heading = (text) => `\n=== ${text} ${"=".repeat(Math.max(3, 70 - text.length))}`;
