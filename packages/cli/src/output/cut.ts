import stringWidth from "string-width";

/** No character that people write takes more code units than this; more are combining marks without end. */
const UNITS_PER_COLUMN = 8;
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Text in at most so many columns of a terminal, with an ellipsis where it is cut. */
export function cut(text: string, width: number): string {
  const start = text.slice(0, UNITS_PER_COLUMN * width);
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
