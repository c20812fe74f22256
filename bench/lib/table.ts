/** Rows of text in columns; what begins with a digit stands to the right. */
export function table(rows: readonly string[][]) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    const cells = row.map((cell, at) =>
      /^[\d.]/.test(cell) ? cell.padStart(widths[at]) : cell.padEnd(widths[at]),
    );
    console.log(`  ${cells.join("  ").trimEnd()}`);
  }
}
