import { CORE } from "./entity";
import { InvalidArgumentError } from "./errors/invalid-argument-error";

/**
 * kalbio takes by position what Kal takes in an object. What is given by position would be dropped without a word, or sent
 * letter by letter.
 */
export function requireObject(given: unknown, example: string): void {
  if (typeof given === "object" && given && !Array.isArray(given) && !(CORE in given)) return;
  throw new InvalidArgumentError(
    `An object is expected here, such as ${example}, not ${String(given)}. Nothing was sent.`,
  );
}
