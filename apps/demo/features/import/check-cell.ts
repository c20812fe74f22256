import type { JsonValue } from "@kal/core";
import { measuredNumber } from "@/lib/measured-number";

export type CheckedCell = { value: JsonValue } | { problem: string };

const QUOTED_CHARACTERS = 60;
const quoted = (text: string) =>
  `“${text.length > QUOTED_CHARACTERS ? `${text.slice(0, QUOTED_CHARACTERS)}…` : text}”`;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TRUTH: Record<string, boolean> = { true: true, yes: true, false: false, no: false };

/** Sent as it was written: as a number of JavaScript's, one of 17 digits would lose the last, and 1e400 would be null. */
function number(text: string): CheckedCell {
  if (measuredNumber(text)?.qualifier === null) return { value: text };
  const advice = /^\d+,\d+$/.test(text) ? " Write decimals with a point." : "";
  return { problem: `${quoted(text)} is not a number.${advice}` };
}

const qualified = (text: string): CheckedCell =>
  measuredNumber(text)
    ? { value: text }
    : { problem: `${quoted(text)} is not a number, nor one with a sign such as >50.` };

/** The 31st of February has the right shape, too; Date would make it a day in March. */
function date(text: string): CheckedCell {
  const [, year, month, day] = ISO_DATE.exec(text) ?? [];
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isDay = time.getUTCMonth() + 1 === Number(month) && time.getUTCDate() === Number(day);
  return isDay ? { value: text } : { problem: `${quoted(text)} is not a date such as 2025-12-31.` };
}

function truth(text: string): CheckedCell {
  const value = TRUTH[text.toLowerCase()];
  return value === undefined ? { problem: `${quoted(text)} is neither yes nor no.` } : { value };
}

const list = (text: string): CheckedCell => ({
  value: text
    .split(";")
    .map((item) => item.trim())
    .filter(Boolean),
});

const BY_TYPE: Record<string, (text: string) => CheckedCell> = {
  number,
  "qualified-number": qualified,
  date,
  boolean: truth,
  multiselect: list,
};

/** Types that a cell of text can fill. Files, formulas and drawings cannot come in a CSV. */
export const CELL_TYPES: ReadonlySet<string> = new Set([
  ...Object.keys(BY_TYPE),
  "text",
  "smiles-string",
  "select",
  "status",
  "record-reference",
  "URL",
  "email",
  "phone",
  "dna-oligo",
  "rna-oligo",
  "peptide",
  "plasmid",
]);

/** What a cell that is not empty means to a field of this type, or what is wrong with it. */
export function checkCell(type: string, text: string): CheckedCell {
  return BY_TYPE[type]?.(text) ?? { value: text };
}
