import { expect, it } from "vitest";
import { checkCell } from "./check-cell";

it.each([
  ["number", "1.50"],
  ["number", "12345678901234567890"],
  ["number", "-.5e3"],
  ["qualified-number", "> 50"],
])("keeps a %s as it was written: %s", (type, text) =>
  expect(checkCell(type, text)).toEqual({ value: text }),
);

it.each(["1e400", ">50", "0x10", "n.d.", "9".repeat(60_000)])("refuses %j as a number", (text) => {
  const checked = checkCell("number", text);
  expect("problem" in checked && checked.problem.length < 120).toBe(true);
});
