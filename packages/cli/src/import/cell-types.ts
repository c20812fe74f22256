interface CellType {
  description: string;
  accepts: (cell: string) => boolean;
  /** Returns advice about a cell that is not accepted, to add to the message. */
  advise?: (cell: string) => string;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
/** A UTC offset from -12:00 to +14:00, the range in use. Its minutes are optional. */
const OFFSET = String.raw`(?:\+0\d|\+1[0-3]|-0\d|-1[01])(?::?[0-5]\d)?|(?:\+14|-12)(?::?00)?`;
/** A time of day with an optional UTC offset. Rejects 24:00, which readers take for the same day or for the next. */
const TIME = new RegExp(
  String.raw`^[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?: ?(?:Z|${OFFSET}))?$`,
);
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Returns whether the text is exactly a date that exists, such as 2026-01-31, with or without a time of day. */
export function isCalendarDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?=$|[T ])/.exec(text) ?? [];
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!y || !d || d > (DAYS_IN_MONTH[m - 1] ?? 0)) return false;
  const isLeapYear = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  if (m === 2 && d === 29 && !isLeapYear) return false;
  return text.length === 10 || TIME.test(text.slice(10));
}

/** Returns whether a number is too small, so that programs would read it as 0. */
const underflows = (digits: string) => Number(digits) === 0 && /^[^e]*[1-9]/i.test(digits);

const DATE: CellType = { description: "a valid date such as 2026-01-31", accepts: isCalendarDate };

/** The field types that kal checks. Kaleidoscope checks the values of other types. */
export const CELL_TYPES: { readonly [fieldType: string]: CellType } = {
  number: {
    description: "a number",
    accepts: (cell) => NUMBER.test(cell) && Number.isFinite(Number(cell)) && !underflows(cell),
    advise: (cell) => {
      if (/^[+-]?[\d.]*,\d+$/.test(cell))
        return ". A comma can stand for a decimal point or separate thousands, so write the number without it";
      const isPercent = /^[+-]?[\d.]+ ?%$/.test(cell);
      return isPercent
        ? ". For a workbook, pass --percent points or --percent fraction; in a CSV, write a number"
        : "";
    },
  },
  boolean: { description: "true or false", accepts: (cell) => /^(true|false)$/i.test(cell) },
  date: DATE,
  datetime: DATE,
};
