const FORMULA = /^'*[=+\-@\t\r]/;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** Returns whether a spreadsheet could run the text as a formula. A number such as `-5` is none. */
export const isFormulaLike = (text: string): boolean => FORMULA.test(text) && !NUMBER.test(text);

/** Puts an apostrophe before a text that a spreadsheet could run as a formula. */
export const protectFromFormula = (text: string): string => (isFormulaLike(text) ? `'${text}` : text);

/**
 * Returns the text without the apostrophe that `writeTable` puts before a text that a spreadsheet could run as a formula.
 *
 * @example
 * ```ts
 * import { unprotectFormula } from "@kal/tables";
 *
 * console.log(unprotectFormula("'=1+1")); // "=1+1"
 * ```
 */
export const unprotectFormula = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
