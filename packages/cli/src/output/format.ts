import type { JsonValue } from "@kal/node";

const BYTE_UNITS = ["B", "kB", "MB", "GB", "TB"];

/** Formats bytes in decimal units, as file managers do: `1.2 MB`. */
export function formatBytes(count: number): string {
  const power = count < 1000 ? 0 : Math.min(Math.floor(Math.log10(count) / 3), BYTE_UNITS.length - 1);
  const value = count / 1000 ** power;
  return `${power === 0 ? value : value.toFixed(1)} ${BYTE_UNITS[power]}`;
}

/** Formats a number with its noun: `1 file`, `1,200 files`. */
export function formatCount(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? noun : plural}`;
}

/** Formats a duration: `4 s`, `2 min 5 s`, `1 h 10 min`. */
export function formatDuration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** Returns the date part of an ISO 8601 timestamp, or `""` if there is none. */
export const formatDate = (timestamp: string | null | undefined): string => timestamp?.slice(0, 10) ?? "";

/** Formats a field value or a property value for a table. */
export function formatValue(value: JsonValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(formatValue).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
