import { Entity } from "./entity";
import { InvalidArgumentError } from "./errors/invalid-argument-error";

/**
 * kalbio takes by position what Kal takes in an options object. An id given by position would be dropped without
 * a word, and the value written or read in the wrong place.
 */
export function requireOptions(options: unknown, example: string): void {
  if (typeof options === "object" && options !== null && !(options instanceof Entity)) return;
  throw new InvalidArgumentError(
    `Options are an object here, such as ${example}, not ${String(options)}. Nothing was sent.`,
  );
}
