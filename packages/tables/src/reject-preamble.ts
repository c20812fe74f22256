import type { RawRow } from "./raw-row";
import { TableError } from "./table-error";

/** Writers pad rows with empty cells, which say nothing about the width of a table. */
const filledWidth = ({ cells }: RawRow) => cells.findLastIndex((cell) => cell.trim() !== "") + 1;

/**
 * Throws `TableError` if the first row is narrower than most rows below it, as when an instrument writes lines such as
 * "Instrument: PHERAstar" above the table. Suggests the first row that is as wide as most.
 */
export function rejectPreamble([first, ...rows]: readonly RawRow[]): void {
  if (!first || rows.length === 0) return;
  const width = filledWidth(first);
  const widths = rows.map(filledWidth);
  const count = (one: number) => widths.filter((other) => other === one).length;
  const usual = widths.reduce((most, one) => (count(one) > count(most) ? one : most), 0);
  // Two cells may be a label and its value; a header of three names that is too short is a mistake in one row.
  if (width >= usual || count(usual) * 2 <= rows.length || width > 2 || (width === 2 && usual < 4)) return;
  const header = rows[widths.findIndex((one) => one >= usual)];
  const position = header?.positionOf(null);
  const value = position?.line ?? position?.row;
  const unit = position?.line === undefined ? "row" : "line";
  throw new TableError(
    `The first ${unit} has ${width} ${width === 1 ? "cell" : "cells"}, but most ${unit}s below it have ${usual}, ` +
      `so it does not look like the names of the columns. They may be in ${unit} ${value}`,
    first.positionOf(null),
    { option: "headerLine", value },
  );
}
