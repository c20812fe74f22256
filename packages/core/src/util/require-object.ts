import { CORE } from "../entities/entity";
import { InvalidArgumentError } from "../errors/invalid-argument-error";

/**
 * kalbio takes by position what Kal takes in an object. What is given by position would be dropped without a word, or sent
 * letter by letter.
 */
export function requireObject(given: unknown, example: string): void {
  const isObject = typeof given === "object" && given && !Array.isArray(given) && !(CORE in given);
  if (isObject) return;
  throw new InvalidArgumentError(
    `Pass an object here, such as ${example}, not ${brief(given)}. Nothing was sent.`,
  );
}

/** Rows or a whole file in place of an object would make the message as long as they are. */
const brief = (given: unknown) => (Array.isArray(given) ? "a list" : String(given).slice(0, 80));
