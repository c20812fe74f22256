import type { ReadTableOptions } from "../read-options";
import type { NumberFormat } from "./number-formats";

const DAY_MS = 86_400_000;
/** Day 0 of each date system. The system of 1900 has a 29th of February 1900, which did not exist, as day 60. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465;

export interface NumberOptions extends Pick<ReadTableOptions, "percent"> {
  date1904: boolean;
}

/** Returns the text of a number in a cell, or what is wrong with it. */
export function formatNumber(
  value: number,
  { kind, minDigits, prefix }: NumberFormat,
  options: NumberOptions,
): string | { problem: string } {
  if (kind === "percent") return formatPercent(value, options.percent);
  if (kind === "date" || (kind === "time" && value >= 1)) return formatDate(value, options.date1904);
  if (kind === "time" || kind === "elapsed") return formatTime(value);
  const text = String(value);
  if (prefix === "" && minDigits === 0) return text;
  // Zeros at the start belong to ids such as 0042, which are whole numbers.
  const digits = Number.isInteger(value) && value >= 0 ? text.padStart(minDigits, "0") : text;
  return prefix + digits;
}

function formatPercent(value: number, percent: ReadTableOptions["percent"] = "text"): string {
  if (percent === "fraction") return String(value);
  // 0.07 times 100 is 7.000000000000001, so this moves the point of the decimal number.
  const points = String(
    Number(
      `${Number(value.toExponential().split("e")[0])}e${Number(value.toExponential().split("e")[1]) + 2}`,
    ),
  );
  return percent === "points" ? points : `${points}%`;
}

function formatDate(value: number, date1904: boolean): string | { problem: string } {
  const shown = `is formatted as a date, but ${value} is not the number of a day`;
  if (value < (date1904 ? 0 : 1) || value >= LAST_DAY + 1) return { problem: shown };
  if (!date1904 && Math.floor(value) === 60)
    return { problem: "is the 29th of February 1900, which did not exist" };
  const epoch = date1904 ? EPOCH_1904 : value < 60 ? EPOCH_1900 + DAY_MS : EPOCH_1900;
  const [date = "", time = ""] = new Date(epoch + Math.round(value * DAY_MS)).toISOString().split(/[TZ]/);
  return time === "00:00:00.000" ? date : `${date}T${time.replace(/\.000$/, "")}`;
}

function formatTime(value: number): string | { problem: string } {
  if (value < 0) return { problem: `is formatted as a time, but ${value} is negative` };
  const ms = Math.round(value * DAY_MS);
  const two = (count: number) => String(Math.floor(count)).padStart(2, "0");
  const fraction = ms % 1000 === 0 ? "" : `.${String(ms % 1000).padStart(3, "0")}`;
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}${fraction}`;
}
