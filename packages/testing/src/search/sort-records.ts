import { moment } from "../engine/dates";
import { numberIn } from "../records/field-content";
import type { RecordRow } from "../world/world";
import { isEmpty, type Subject, textOf } from "./subject";

export interface SortKey {
  fieldId: string;
  descending: boolean;
}

/** Sorts by the keys in order. Ties keep their order, and empty values come last. */
export function sortRecords(
  records: RecordRow[],
  keys: SortKey[],
  read: (record: RecordRow, fieldId: string) => Subject,
): RecordRow[] {
  const rows = records.map((record) => ({ record, subjects: keys.map((key) => read(record, key.fieldId)) }));
  rows.sort((a, b) => {
    for (const [index, key] of keys.entries()) {
      const difference = compare(a.subjects[index], b.subjects[index], key.descending);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return rows.map(({ record }) => record);
}

function compare(a: Subject | undefined, b: Subject | undefined, descending: boolean): number {
  const [aEmpty, bEmpty] = [isEmpty(a?.content ?? null), isEmpty(b?.content ?? null)];
  if (!a || !b || aEmpty || bEmpty) return Number(aEmpty) - Number(bEmpty);
  const difference = compareContents(a, b);
  return descending ? -difference : difference;
}

const NUMERIC = new Set(["number", "qualified-number"]);

function compareContents(a: Subject, b: Subject): number {
  if (NUMERIC.has(a.fieldType)) return (numberIn(a.content) ?? 0) - (numberIn(b.content) ?? 0);
  if (a.fieldType === "date") return moment(textOf(a.content)) - moment(textOf(b.content));
  return compareText(textOf(a.content), textOf(b.content));
}

/** Ignores case unless texts are otherwise equal, and ignores the locale, so the order is the same on every machine. */
function compareText(a: string, b: string): number {
  const order = (x: string, y: string) => (x < y ? -1 : Number(x > y));
  return order(a.toLowerCase(), b.toLowerCase()) || order(a, b);
}
