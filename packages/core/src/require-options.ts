import { Entity } from "./entity";
import { InvalidArgumentError } from "./errors/invalid-argument-error";

/**
 * kalbio takes by position what Kal takes in an options object, and as `activity_id` what is `activityId` here. An id
 * given so would be dropped without a word, and the value written or read in the wrong place.
 */
export function requireOptions(options: unknown, example: string): void {
  const isObject = typeof options === "object" && options !== null && !(options instanceof Entity);
  const wrong = isObject ? Object.keys(options).find((name) => name.includes("_")) : String(options);
  if (wrong === undefined) return;
  throw new InvalidArgumentError(
    `Options are an object here, such as ${example}, not ${wrong}. Nothing was sent.`,
  );
}
