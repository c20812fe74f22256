import stringWidth from "string-width";

/** Real characters take fewer code units per column. Longer runs are zero-width characters, which are dropped. */
const MAX_UNITS_PER_COLUMN = 8;
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Truncates text to a number of terminal columns, and marks the cut with an ellipsis. */
export function truncate(text: string, width: number): string {
  const start = text.slice(0, MAX_UNITS_PER_COLUMN * width);
  if (start.length === text.length && stringWidth(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const { segment } of graphemes.segment(start)) {
    used += stringWidth(segment);
    if (used > width - 1) break;
    kept += segment;
  }
  return `${kept.replace(/[\ud800-\udbff]$/, "")}…`;
}
