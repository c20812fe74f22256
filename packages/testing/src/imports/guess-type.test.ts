import { expect, it } from "vitest";
import { guessType } from "./guess-type";

it.each([
  [[1, "2.5", null, "-3e2"], "number"],
  [[true, false, ""], "boolean"],
  [["1", "n.d."], "text"],
  [[1, true], "text"],
  [[null, undefined, ""], "text"],
  [[], "text"],
] as const)("takes a column of %j for %s", (values, type) => {
  expect(guessType([...values])).toBe(type);
});
