import { isoDate } from "./checks";
import { badRequest } from "./refusal";
import type { Check } from "./shape";

const HAS_ZONE = /(Z|[+-]\d{2}:?\d{2})$/;
const HAS_TIME = /\d[T ]\d{2}:/;

/**
 * The moment of an ISO date, in milliseconds. Without a zone it is taken as UTC, whatever the zone of the
 * machine the fake runs on: kalbio sends naive dates as they are.
 */
export function moment(date: string): number {
  const asUtc = HAS_TIME.test(date) && !HAS_ZONE.test(date) ? Date.parse(`${date}Z`) : Number.NaN;
  // Other names of a zone, such as GMT, are not to be followed by one more.
  return Number.isNaN(asUtc) ? Date.parse(date) : asUtc;
}

const FOUR_DIGIT_YEAR = /^(?!0000)\d{4}-/;

/** A date given by a client, in the one form that the API answers with. */
export const instant: Check<string> = (value, field) => {
  const iso = new Date(moment(isoDate(value, field))).toISOString();
  // Python has no other years: kalbio could not read any activity while one of them had such a date.
  if (!FOUR_DIGIT_YEAR.test(iso)) throw badRequest(`${field} must be in the years 1 to 9999`);
  return iso;
};
