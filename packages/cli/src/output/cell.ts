import type { JsonValue } from "@kal/node";

/** A value of the workspace as the text of a cell. */
export function cell(value: JsonValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(cell).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The day of a timestamp; dates of the API are ISO 8601. */
export const day = (timestamp: string | null | undefined): string => timestamp?.slice(0, 10) ?? "";
