import { adversarialInputs, type Write } from "./adversarial-inputs";

/** Without repetition that has no bound, an expression looks at each place of a text for a bounded time. */
const REPEATS = /[*+]|\{\d+,\}/;
/** Only repetition of what repeats can take exponential time. It is tried on short texts first, before it hurts. */
const NESTED = /[*+}|][^()]*\)+[*+{]/;
const SHORT_LENGTHS = [12, 16, 20, 24, 28, 34, 42, 60, 100, 200, 400, 800];
const EXPLODED_MS = 100;

const SCREENED = 1_500;
/** Longer than any bound in a pattern, so that bounded repetition counts as linear. */
const SHORT = 3_000;
const LONG = 4 * SHORT;
const LINEAR = /[^\0-\uffff]x/g;

/**
 * Returns a text with which an expression takes more than linear time, `null` if there is none. Time is compared with
 * that of a linear expression over the same texts, at two lengths, so the speed of the machine does not matter.
 */
export function slowInput(source: string, flags: string): string | null {
  if (!REPEATS.test(source)) return null;
  const expression = new RegExp(source, flags.includes("g") ? flags : `${flags}g`);
  const nested = NESTED.test(source);
  for (const write of adversarialInputs(source, flags)) {
    if (nested && explodes(expression, write)) return write(20);
    if (isSuspicious(expression, write) && growsFaster(expression, write)) return write(20);
  }
  return null;
}

const explodes = (expression: RegExp, write: Write) =>
  SHORT_LENGTHS.some((length) => time(expression, write(length)) > EXPLODED_MS);

/** Cheap, and too strict now and then on a busy machine, so it only chooses what is measured. */
function isSuspicious(expression: RegExp, write: Write): boolean {
  const text = write(SCREENED);
  return time(expression, text) > 40 * time(LINEAR, text) + 0.1;
}

/** Several times in a row: a busy machine can slow down some measurements, but not each one of the longer text. */
function growsFaster(expression: RegExp, write: Write): boolean {
  for (let round = 0; round < 4; round++)
    if (growth(expression, write) < 2.75 * Math.max(growth(LINEAR, write), LONG / SHORT)) return false;
  return true;
}

function growth(expression: RegExp, write: Write): number {
  const fastest = (length: number) => {
    const text = write(length);
    return Math.min(time(expression, text), time(expression, text));
  };
  return fastest(LONG) / Math.max(fastest(SHORT), 0.02);
}

function time(expression: RegExp, text: string): number {
  expression.lastIndex = 0;
  const startedAt = performance.now();
  text.replace(expression, "");
  return performance.now() - startedAt;
}
