/** A number as it was entered. With a qualifier it is a limit: `>50` is above 50, by an unknown amount. */
interface MeasuredNumber {
  qualifier: string | null;
  number: number;
}

const MEASURED = /^(<=|>=|[<>≤≥~=])?\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)$/i;
/** Longer ones are no measurements, and not worth the time to look at. */
const LONGEST = 400;

/** Returns the number in a text and its qualifier, or `null` if the text is anything else, or too large or too small for a number. */
export function measuredNumber(text: string): MeasuredNumber | null {
  const trimmed = text.trim();
  const [, qualifier = null, digits] = (trimmed.length <= LONGEST && MEASURED.exec(trimmed)) || [];
  const number = digits === undefined ? Number.NaN : Number(digits);
  const underflows = number === 0 && /^[^e]*[1-9]/i.test(digits ?? "");
  return Number.isFinite(number) && !underflows ? { qualifier, number } : null;
}
