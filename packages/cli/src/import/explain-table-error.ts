import type { TableError, TablePosition, TableSuggestion } from "@kal/tables";

const OPTIONS: { readonly [option in TableSuggestion["option"]]: string } = {
  delimiter: "--delimiter",
  encoding: "--encoding",
  headerLine: "--header-line",
  sheet: "--sheet",
};

/** Describes a place in a file in the way of compilers: `plate.csv:3` or `plate.xlsx:Plate 1!C7`. */
export function formatPlace(file: string, { line, molecule, sheet, row, cell }: TablePosition): string {
  if (sheet !== undefined) return `${file}:${sheet}!${cell ?? row}`;
  if (line === undefined) return file;
  return `${file}:${line}${molecule === undefined ? "" : `: molecule ${molecule}`}`;
}

/** Explains why a file cannot be read, with the option of `kal import` that helps. */
export function explainTableError(file: string, { reason, position, suggestion }: TableError): string {
  const named = reason.replace(/^The (?:file|workbook) /, `${file} `);
  const text = named === reason ? `${formatPlace(file, position)}: ${reason}.` : `${named}.`;
  if (!suggestion) return text;
  const { option, value } = suggestion;
  const typed = value === "\t" ? "\\t" : value;
  return `${text} Pass ${OPTIONS[option]}${typed === undefined ? "" : ` ${JSON.stringify(typed)}`}.`;
}
