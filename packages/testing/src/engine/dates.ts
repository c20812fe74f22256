import { isoDate } from "./checks";
import { badRequest } from "./refusal";
import type { Check } from "./shape";

const HAS_ZONE = /(Z|[+-]\d{2}:?\d{2})$/;
const HAS_TIME = /\d[T ]\d{2}:/;

/**
 * Returns the time of an ISO date in milliseconds. A date without a zone is UTC, not the zone of the machine,
 * because kalbio sends naive dates.
 */
export function moment(date: string): number {
  const asUtc = HAS_TIME.test(date) && !HAS_ZONE.test(date) ? Date.parse(`${date}Z`) : Number.NaN;
  // Do not append a zone after another zone name, such as GMT.
  return Number.isNaN(asUtc) ? Date.parse(date) : asUtc;
}

const FOUR_DIGIT_YEAR = /^(?!0000)\d{4}-/;

/** Converts a client's date to the format that the API returns. */
export const instant: Check<string> = (value, field) => {
  const iso = new Date(moment(isoDate(value, field))).toISOString();
  // Python supports only these years. With any other, kalbio could not read the list of activities.
  if (!FOUR_DIGIT_YEAR.test(iso)) throw badRequest(`${field} must be in the years 1 to 9999`);
  return iso;
};
