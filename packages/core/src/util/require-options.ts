import { requireKnownOptions } from "./require-known";
import { requireObject } from "./require-object";

/**
 * kalbio takes by position what Kal takes in an options object, and as `activity_id` what is `activityId` here. An id
 * given so would be dropped without a word, and the value written or read in the wrong place.
 */
export function requireOptions(options: object, example: string, ...names: string[]): void {
  requireObject(options, example);
  requireKnownOptions(options, ...names);
}
