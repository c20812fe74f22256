import type { CellValue, TableColumn } from "./write-options";

/** Returns a value as text. */
export const cellText = (value: CellValue): string =>
  value === null || value === undefined ? "" : String(value);

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;
/** Excel counts days from here. Days before March 1900 are off by one, so they stay text. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_DAY = 61;

/** Returns the number, boolean or date that a text stands for in a column, or the text if it would not be the same. */
export function typedValue(text: string, type: TableColumn["type"]): string | number | boolean {
  if (type === "number" && text !== "" && String(Number(text)) === text && Number.isFinite(Number(text)))
    return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}

/** Returns the number of a day as Excel counts, or `null` if the text is not a date or Excel does not have it. */
export function excelDay(text: string): number | null {
  if (!DATE.test(text)) return null;
  const time = Date.parse(text);
  const day = (time - EPOCH) / DAY_MS;
  return day >= FIRST_DAY && new Date(time).toISOString().startsWith(text) ? day : null;
}
