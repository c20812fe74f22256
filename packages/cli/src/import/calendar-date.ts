/** Hours, minutes and an offset, all of them possible. 24:00 is the next day, so it is left to the writer to say which. */
const TIME =
  /^[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?$/;

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is a day of the calendar, such as 2026-01-31, alone or with a time of the day, and nothing else. */
export function isCalendarDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?=$|[T ])/.exec(text) ?? [];
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!y || !d || d > (LONGEST_MONTHS[m - 1] ?? 0)) return false;
  const isLeapYear = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  if (m === 2 && d === 29 && !isLeapYear) return false;
  return text.length === 10 || TIME.test(text.slice(10));
}
