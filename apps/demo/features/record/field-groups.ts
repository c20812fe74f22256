import { parseQuantity, type Quantity } from "@kal/core";
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

/** The number in a value, with its qualifier. `null` if it was not measured, or is no number. */
export const numberIn = (content: FieldEntry["content"]): Quantity | null =>
  parseQuantity(content, { onInvalid: "null" });
