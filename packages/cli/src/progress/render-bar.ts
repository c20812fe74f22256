import stringWidth from "string-width";
import { truncate } from "../output/truncate";

export interface BarState {
  label: string;
  /** From 0 to 1; `null` if the total is unknown. */
  fraction: number | null;
  /** The most important first: a narrow terminal leaves out the last ones. */
  details: readonly string[];
}

const MAX_BAR_WIDTH = 30;
const MIN_BAR_WIDTH = 8;
const MAX_LABEL_WIDTH = 32;
const MIN_LABEL_WIDTH = 10;
/** This many details take precedence over the bar; the bar takes precedence over the others. */
const DETAILS_BEFORE_BAR = 2;
const GAP = "  ";

/** Renders one line of progress that fits the terminal. */
export function renderBar({ label, fraction, details }: BarState, terminalWidth: number): string {
  // Leave the last column empty, because some terminals wrap when it is filled.
  const available = terminalWidth - 1;
  const labelWidth = Math.max(MIN_LABEL_WIDTH, Math.min(MAX_LABEL_WIDTH, Math.floor(available * 0.35)));
  const shown = [...details];
  const remaining = () => available - labelWidth - widthOf(shown);
  while (shown.length > DETAILS_BEFORE_BAR && remaining() < GAP.length + MIN_BAR_WIDTH) shown.pop();
  while (shown.length > 1 && remaining() < 0) shown.pop();
  const barWidth = Math.min(remaining() - GAP.length, MAX_BAR_WIDTH);
  const bar = barWidth >= MIN_BAR_WIDTH ? GAP + drawBar(fraction, barWidth) : "";
  const name = truncate(label, labelWidth);
  const padding = " ".repeat(Math.max(0, labelWidth - stringWidth(name)));
  return truncate([name + padding + bar, ...shown].join(GAP).trimEnd(), Math.max(1, available));
}

const widthOf = (details: readonly string[]) =>
  details.reduce((sum, detail) => sum + GAP.length + stringWidth(detail), 0);

function drawBar(fraction: number | null, width: number): string {
  const inside = width - 2;
  const filled = Math.round(inside * Math.min(1, Math.max(0, fraction ?? 0)));
  return `[${"=".repeat(filled)}${" ".repeat(inside - filled)}]`;
}
