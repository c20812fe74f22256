import Papa from "papaparse";
import { type ActivityRow, typeLabel } from "@/lib/activities";

const FIELDS = ["Title", "External id", "Type", "Status", "Programs", "Due"];

/**
 * What a spreadsheet runs as a formula: text that begins, also after white space or a quote, with `=`, `+`, `-` or `@`,
 * in full width too, or with a tab or a line ending. Numbers such as -2.5 and 1e-3 are not formulas and stay as they are.
 */
const FORMULA = /^(?![+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$)(?:[\t\r\n]|[\s"']*[=+\-@＝＋－＠])/i;

/** A CSV file of activities. Anyone may name an activity, so formulas become text: an apostrophe comes first. */
export function activitiesCsv(rows: readonly ActivityRow[]): string {
  const data = rows.map(({ title, externalId, type, status, programs, due }) => [
    title,
    externalId ?? "",
    typeLabel(type),
    status,
    programs.map(({ name }) => name).join("; "),
    due?.slice(0, 10) ?? "",
  ]);
  return `${Papa.unparse({ fields: FIELDS, data }, { newline: "\r\n", escapeFormulae: FORMULA })}\r\n`;
}
