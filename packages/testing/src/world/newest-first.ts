import type { Row } from "./world";

/** Of two events of one moment the later one in the list is the newer. */
export function newestFirst<Item extends Row>(rows: Item[]): Item[] {
  const time = (row: Item) => Date.parse(String(row.created_at));
  return [...rows].reverse().sort((a, b) => time(b) - time(a));
}
