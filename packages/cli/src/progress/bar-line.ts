import stringWidth from "string-width";
import { cut } from "../output/cut";

export interface BarFacts {
  label: string;
  /** From 0 to 1; `null` where the end is not known. */
  fraction: number | null;
  /** The most important first: where the terminal is narrow, the last ones go. */
  facts: readonly string[];
}

const WIDEST_BAR = 30;
const NARROWEST_BAR = 8;
const WIDEST_LABEL = 32;
const NARROWEST_LABEL = 10;
/** These count for more than the bar, all others for less. */
const FACTS_BEFORE_BAR = 2;
const GAP = "  ";

/** One line of progress that fits the terminal, whatever its width. */
export function barLine({ label, fraction, facts }: BarFacts, columns: number): string {
  // The last column stays empty: some terminals wrap as soon as it is filled.
  const room = columns - 1;
  const labelWidth = Math.max(NARROWEST_LABEL, Math.min(WIDEST_LABEL, Math.floor(room * 0.35)));
  const shown = [...facts];
  const beside = () => room - labelWidth - width(shown);
  while (shown.length > FACTS_BEFORE_BAR && beside() < GAP.length + NARROWEST_BAR) shown.pop();
  while (shown.length > 1 && beside() < 0) shown.pop();
  const left = beside() - GAP.length;
  const bar = left >= NARROWEST_BAR ? GAP + drawn(fraction, Math.min(left, WIDEST_BAR)) : "";
  const name = cut(label, labelWidth);
  const padding = " ".repeat(Math.max(0, labelWidth - stringWidth(name)));
  return cut([name + padding + bar, ...shown].join(GAP).trimEnd(), Math.max(1, room));
}

const width = (facts: readonly string[]) =>
  facts.reduce((sum, fact) => sum + GAP.length + stringWidth(fact), 0);

function drawn(fraction: number | null, columns: number): string {
  const inside = columns - 2;
  const full = Math.round(inside * Math.min(1, Math.max(0, fraction ?? 0)));
  return `[${"=".repeat(full)}${" ".repeat(inside - full)}]`;
}
