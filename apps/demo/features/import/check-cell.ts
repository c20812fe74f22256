import type { JsonValue } from "@kal/core";

export type CheckedCell = { value: JsonValue } | { problem: string };

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const QUALIFIER = /^(<=|>=|[<>≤≥~=])?\s*/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TRUTH: Record<string, boolean> = { true: true, yes: true, false: false, no: false };

const number = (text: string): CheckedCell =>
  NUMBER.test(text)
    ? { value: Number(text) }
    : {
        problem: `“${text}” is not a number.${/^\d+,\d+$/.test(text) ? " Write decimals with a point." : ""}`,
      };

const qualified = (text: string): CheckedCell =>
  NUMBER.test(text.replace(QUALIFIER, ""))
    ? { value: text }
    : { problem: `“${text}” is not a number, nor one with a sign such as >50.` };

/** The 31st of February has the right shape, too; Date would make it a day in March. */
function date(text: string): CheckedCell {
  const [, year, month, day] = ISO_DATE.exec(text) ?? [];
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isDay = time.getUTCMonth() + 1 === Number(month) && time.getUTCDate() === Number(day);
  return isDay ? { value: text } : { problem: `“${text}” is not a date such as 2025-12-31.` };
}

function truth(text: string): CheckedCell {
  const value = TRUTH[text.toLowerCase()];
  return value === undefined ? { problem: `“${text}” is neither yes nor no.` } : { value };
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
