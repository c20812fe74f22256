import type { FieldEntry } from "./record-data";

const NUMBERS = new Set(["number", "qualified-number"]);
const FILES = new Set(["file", "image", "molfile", "rxn", "protein-structure", "s3-file"]);

export const isNumeric = ({ type }: FieldEntry): boolean => NUMBERS.has(type);
export const takesFiles = ({ type }: FieldEntry): boolean => FILES.has(type);

/** The fields as a scientist reads them: what it is, what was measured, what belongs to it. */
export function fieldGroups(fields: readonly FieldEntry[]) {
  const files = fields.filter(takesFiles);
  const measured = fields.filter(isNumeric);
  const described = fields.filter((field) => !takesFiles(field) && !isNumeric(field));
  return { described, measured, files };
}

/** `>50` is drawn at 50. `null` where there is no number in it. */
export function numberIn(content: FieldEntry["content"]): number | null {
  if (typeof content !== "string" && typeof content !== "number") return null;
  const text = String(content).replace(/^\s*(<=|>=|[<>≤≥~=])?\s*/, "");
  const number = Number(text);
  return text === "" || Number.isNaN(number) ? null : number;
}
