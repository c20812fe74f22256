import Table from "cli-table3";
import stringWidth from "string-width";
import { colors } from "./colors";
import { cut } from "./cut";
import { plainText } from "./plain-text";

export interface TableColumn {
  name: string;
  /** Cut only where nothing else helps: half an id is of no use. */
  whole?: boolean;
  /** Left out where the others need the room. */
  optional?: boolean;
}

const DEFAULT_COLUMNS = 80;
const GAP = 2;
const NARROWEST = 8;
/** Below this, columns that are cut say too little, and optional ones make room. */
const READABLE = 20;
const NO_LINES = Object.fromEntries(
  "top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle"
    .split(" ")
    .map((name) => [name, ""]),
);

/** No more rows than a call takes arguments, which is how widths are found here and in the library. */
const MOST_ROWS = 20_000;

/** A table without lines that fits the terminal; of very many rows, cells separated by tabs. */
export function table(
  head: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  columns: number | undefined,
): string {
  if (rows.length > MOST_ROWS) return tabbed(rows);
  const room = columns ?? DEFAULT_COLUMNS;
  // No cell is wider than the terminal, and the length of what is measured below is bounded.
  const shown = (text: string) => cut(plainText(text), room);
  const cells = rows.map((row) => row.map(shown));
  const places = shownColumns(
    head.map((column) => ({ ...column, name: shown(column.name) })),
    cells,
    room,
  );
  const made = new Table({
    chars: NO_LINES,
    colWidths: places.map(({ width }, at) => (at === places.length - 1 ? width : width + GAP)),
    style: { "padding-left": 0, "padding-right": 0, head: [], border: [], compact: true },
    head: places.map(({ name, width }) => colors(process.stdout).bold(cut(name, width))),
  });
  for (const row of cells) made.push(places.map(({ index, width }) => cut(row[index] ?? "", width)));
  return made
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

/** Cells separated by tabs, as `cut` and spreadsheets read them. */
export function tabbed(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(plainText).join("\t")).join("\n");
}

interface Place extends TableColumn {
  index: number;
  wanted: number;
  width: number;
}

function shownColumns(head: readonly TableColumn[], cells: readonly string[][], columns: number): Place[] {
  let places = head.map((column, index) => {
    const wanted = Math.max(
      ...[column.name, ...cells.map((row) => row[index] ?? "")].map((text) => stringWidth(text)),
    );
    return { ...column, index, wanted, width: wanted };
  });
  for (;;) {
    fit(places, columns - GAP * (places.length - 1));
    const cramped = places.some(({ width, wanted }) => width < Math.min(wanted, READABLE));
    const dropped = places.findLast(({ optional }) => optional);
    if (!cramped || !dropped) return places;
    places = places.filter((place) => place !== dropped).map((place) => ({ ...place, width: place.wanted }));
  }
}

/** Takes width from the widest until all fit; from those that are to stay whole only where the others have none left. */
function fit(places: Place[], room: number): void {
  const sum = () => places.reduce((total, { width }) => total + width, 0);
  for (const candidates of [places.filter(({ whole }) => !whole), places]) {
    while (sum() > room) {
      const widest = candidates.reduce<Place | null>(
        (most, one) => (one.width > (most?.width ?? NARROWEST) ? one : most),
        null,
      );
      if (!widest) break;
      widest.width -= 1;
    }
  }
}
